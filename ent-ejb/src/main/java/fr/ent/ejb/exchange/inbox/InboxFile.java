package fr.ent.ejb.exchange.inbox;

/**
 * One file of the watched folder and what tells whether it is still.
 *
 * @param path in the folder, with slashes
 * @param size in bytes
 * @param time of its last change, in milliseconds
 */
record InboxFile(String path, long size, long time) {

    private static final int PARTS = 3;

    /** What {@link #line} wrote. */
    static InboxFile of(String line) {
        var parts = line.split("\t", PARTS);
        return new InboxFile(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    String line() {
        return path + "\t" + size + "\t" + time;
    }

    /** Its name without the folder. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
