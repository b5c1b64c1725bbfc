package fr.ent.tool.load;

/**
 * Something people do, to be done again and again by several clients at once.
 *
 * @param name by which it is chosen and printed
 * @param prepared makes ready what one client repeats
 */
record Operation(String name, Preparation prepared) {

    /** Signs a client in and finds what it will work on. */
    @FunctionalInterface
    interface Preparation {

        /** @param client from 0: two clients that write do not write on the same thing */
        Runnable of(int client);
    }
}
