package fr.ent.ejb.exchange;

/**
 * Where something stands in a received file.
 *
 * @param file the name under which the file was sent
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1; 0 when the whole file is meant
 */
public record Place(String file, int line, int column) {

    /** The file as a whole. */
    public static Place whole(String file) {
        return new Place(file, 0, 0);
    }
}
