package fr.ent.web.kernel;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Right;
import java.util.Set;

/**
 * One entry of the staff menu.
 *
 * @param page from the context root without {@code .xhtml}
 * @param key of its name in the bundle {@code fr.ent.web.kernel}
 * @param roles who sees it: one of them, in the school of the address
 * @param below pages without an entry of their own that one comes to from this one
 * @param right which he has besides, as the school decides; null for none
 */
public record MenuEntry(String page, String key, Set<String> roles, Set<String> below, Right right) {

    MenuEntry(String page, String key, Set<String> roles) {
        this(page, key, roles, Set.of(), null);
    }

    /** The same, for those alone who have this right here. */
    MenuEntry by(Right needed) {
        return new MenuEntry(page, key, roles, below, needed);
    }

    /** Does this caller see it? */
    boolean isFor(Caller caller) {
        return caller.is(roles.toArray(String[]::new))
                && (right == null || caller.ruling(right).granted());
    }

    /** The same, with the pages that one comes to from it. */
    MenuEntry above(String... pages) {
        return new MenuEntry(page, key, roles, Set.of(pages), right);
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
