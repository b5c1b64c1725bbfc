package fr.ent.it;

import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other test of the run has used. */
public final class Fresh {

    private static final AtomicInteger LAST = new AtomicInteger((int) (System.nanoTime() % 8_000));
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int FICTITIOUS = 990_1000;

    private Fresh() {}

    /** The UAI of a fictitious school, with its right key letter. */
    public static String uai() {
        var number = FICTITIOUS + LAST.incrementAndGet();
        return String.format("%07d", number) + LETTERS.charAt(number % LETTERS.length());
    }

    /** A login that begins with this word. */
    public static String login(String word) {
        return word + "." + LAST.incrementAndGet();
    }
}
