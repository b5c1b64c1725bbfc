package fr.ent.persistence.kernel;

/**
 * One page of a long list.
 *
 * @param first how many rows come before it, from 0
 * @param size how many rows it has at most, 1 to {@value #LARGEST}
 */
public record Slice(int first, int size) {

    /** No page of a list is longer: what a screen shows at once, and what an export reads at once. */
    public static final int LARGEST = 500;

    /** Keeps what was asked inside its bounds: a list that is asked for page -3 shows its beginning. */
    public Slice {
        first = Math.max(0, first);
        size = Math.min(LARGEST, Math.max(1, size));
    }
}
