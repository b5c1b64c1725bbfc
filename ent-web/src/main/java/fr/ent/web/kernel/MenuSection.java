package fr.ent.web.kernel;

import java.util.List;

/**
 * Entries of the staff menu that belong together.
 *
 * @param key of its name in the bundle {@code fr.ent.web.kernel}
 */
public record MenuSection(String key, List<MenuEntry> entries) {

    static MenuSection of(String key, MenuEntry... entries) {
        return new MenuSection(key, List.of(entries));
    }

    /** Where its name leads: its first entry. */
    public String page() {
        return entries.get(0).page();
    }
}
