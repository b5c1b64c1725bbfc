package fr.ent.web.kernel;

import java.util.Set;

/**
 * One entry of the staff menu.
 *
 * @param page from the context root without {@code .xhtml}; shown only when the page exists
 * @param key of its name in the bundle {@code fr.ent.web.kernel}
 * @param roles who sees it: one of them, in the school of the address
 */
public record MenuEntry(String page, String key, Set<String> roles) {

    /** The key of the words about it: menuHint.x beside menu.x. */
    public String hint() {
        return key.replace("menu.", "menuHint.");
    }
}
