package fr.ent.tool.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Teachers' browsers that save whole grids of marks as fast as they are answered, until the server is cut off. */
public final class GridWriters {

    private static final int SOME_PUPILS = 8;

    private final String base;
    private final String login;
    private final String password;
    private final List<MarkSave> grids;
    private final List<CompletableFuture<Void>> writing;

    /**
     * Begins to write.
     *
     * @param login of a teacher of the demo school
     * @param writers how many, each with a grid of its own
     * @param firstRound from which the marks of each round differ
     */
    public GridWriters(String base, String login, String password, int writers, int firstRound) {
        this.base = base;
        this.login = login;
        this.password = password;
        var links = MarkSave.grids(teacher(), SOME_PUPILS);
        this.grids = IntStream.range(0, writers)
                .mapToObj(number -> new MarkSave(teacher(), links.get(number), firstRound))
                .toList();
        var pool = Executors.newFixedThreadPool(writers);
        this.writing = grids.stream()
                .map(grid -> CompletableFuture.runAsync(() -> again(grid), pool))
                .toList();
        pool.shutdown();
    }

    /** Did the server acknowledge a save of every grid? */
    public boolean allBegan() {
        writing.forEach(one -> {
            if (one.isDone()) {
                one.join();
            }
        });
        return grids.stream().allMatch(grid -> grid.acknowledged() > 0);
    }

    /** Waits until every writer was cut off; what the server acknowledged to them is known then. */
    public void join() {
        writing.forEach(one -> one.handle((nothing, cut) -> cut).join());
    }

    /** What was lost or half kept, read by a new session: nothing when all is well. */
    public List<String> troubles() {
        var again = teacher();
        return grids.stream()
                .map(grid -> grid.trouble(again))
                .filter(trouble -> !trouble.isEmpty())
                .toList();
    }

    private Client teacher() {
        return Client.signedIn(base, login, password);
    }

    private static void again(MarkSave grid) {
        while (true) {
            grid.run();
        }
    }
}
