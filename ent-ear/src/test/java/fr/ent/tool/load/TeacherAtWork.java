package fr.ent.tool.load;

import java.util.ArrayList;
import java.util.List;

/** A teacher with a grid of marks open in one browser, for who looks at what a server that dies does to him. */
public final class TeacherAtWork {

    private static final int SOME_PUPILS = 8;

    private final Client client;
    private final String link;
    private final MarkSave grid;

    /**
     * Signs in and opens a grid.
     *
     * @param base address of the application, without a slash at its end
     * @param number which of his grids, from 0; two at work have one each
     */
    public TeacherAtWork(String base, String login, String password, int number) {
        client = Client.signedIn(base, login, password);
        link = MarkSave.grids(client, SOME_PUPILS).get(number);
        grid = new MarkSave(client, link, number);
    }

    /** Types every mark of the grid anew; the page that is open sends them. Fails unless the server says that it kept them. */
    public void save() {
        grid.run();
    }

    /** What another browser finds wrong in his grid, by that address; empty when it holds what was acknowledged. */
    public String trouble(String base, String login, String password) {
        return grid.trouble(Client.signedIn(base, login, password));
    }

    /** Asks for his grid again and again until told to stop. */
    public List<Request> reads(Lasting lasting) {
        var requests = new ArrayList<Request>();
        while (lasting.goesOn()) {
            requests.add(read());
        }
        return requests;
    }

    private Request read() {
        var at = System.nanoTime();
        try {
            // somebody who was signed out is led to another page
            boolean good = client.place(link).endsWith("mark-grid.xhtml");
            return new Request(at, good);
        } catch (IllegalStateException cut) {
            return new Request(at, false);
        }
    }

    /** Until when. */
    @FunctionalInterface
    public interface Lasting {

        /** Once more? */
        boolean goesOn();
    }

    /**
     * One request.
     *
     * @param at nanoseconds of this machine's clock when it was sent
     * @param good was it answered with the page?
     */
    public record Request(long at, boolean good) {}
}
