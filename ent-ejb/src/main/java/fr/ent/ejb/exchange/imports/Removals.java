package fr.ent.ejb.exchange.imports;

/**
 * What somebody decided about what is gone.
 *
 * @param confirmed are removals to be applied too?
 * @param number of removals that he read, asked for when there are suspiciously many; otherwise 0
 */
public record Removals(boolean confirmed, int number) {

    /** What is gone stays for now. */
    public static final Removals NONE = new Removals(false, 0);
}
