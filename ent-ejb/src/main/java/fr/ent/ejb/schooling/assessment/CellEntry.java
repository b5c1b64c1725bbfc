package fr.ent.ejb.schooling.assessment;

/**
 * What somebody typed in a cell of the grid.
 *
 * @param version of the cell as he saw it, 0 when it had never been written
 * @param text a number, a special mark or nothing, see {@code MarkValue.read}
 * @param remark null or empty when none
 */
public record CellEntry(int version, String text, String remark) {

    /** Typed in a cell where nothing was, without a remark. */
    public static CellEntry first(String text) {
        return new CellEntry(0, text, "");
    }
}
