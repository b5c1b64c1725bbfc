package fr.ent.web.kernel;

import java.util.Set;

/**
 * One entry of the staff menu.
 *
 * @param page from the context root without {@code .xhtml}
 * @param key of its name in the bundle {@code fr.ent.web.kernel}
 * @param roles who sees it: one of them, in the school of the address
 * @param below pages without an entry of their own that one comes to from this one
 */
public record MenuEntry(String page, String key, Set<String> roles, Set<String> below) {

    MenuEntry(String page, String key, Set<String> roles) {
        this(page, key, roles, Set.of());
    }

    /** The same, with the pages that one comes to from it. */
    MenuEntry above(String... pages) {
        return new MenuEntry(page, key, roles, Set.of(pages));
    }

    /** The key of the words about it: menuHint.x beside menu.x. */
    public String hint() {
        return key.replace("menu.", "menuHint.");
    }

    /** Is this the page of the entry? */
    boolean is(String viewId) {
        return viewId.equals(page + ".xhtml");
    }

    /** Is this its page, or one below it? */
    boolean leadsTo(String viewId) {
        return is(viewId) || below.stream().anyMatch(one -> viewId.equals(one + ".xhtml"));
    }
}
