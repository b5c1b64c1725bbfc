package fr.ent.ejb.access;

import fr.ent.ejb.kernel.NotFound;
import java.util.Arrays;

/** Whose accounts a list shows. */
public enum AccountKind {
    PUPILS,
    GUARDIANS,
    STAFF;

    /**
     * The kind that an address names.
     *
     * @throws NotFound when there is none of that name
     */
    public static AccountKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
