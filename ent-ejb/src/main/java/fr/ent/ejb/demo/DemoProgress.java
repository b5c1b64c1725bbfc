package fr.ent.ejb.demo;

import fr.ent.ejb.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.BiConsumer;

/** Tells the operator how far the load is: lines of the log, and one line in {@code demo-state.txt} beside the data. */
final class DemoProgress {

    private static final Logger LOG = System.getLogger("fr.ent.start");
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("fr.ent.ejb.demo.loading", Locale.ROOT);
    private static final String COMPLETE = "complete";
    private static final int TENTHS = 10;

    private final Path folder;

    DemoProgress() {
        this(DataFolder.path());
    }

    DemoProgress(Path folder) {
        this.folder = folder;
    }

    /** Was a load brought to its end with these data? */
    boolean isComplete() {
        var state = folder.resolve("demo-state.txt");
        try {
            return Files.exists(state) && Files.readString(state).startsWith(COMPLETE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says a sentence of the bundle. */
    void say(String key, Object... arguments) {
        LOG.log(Level.INFO, sentence(key, arguments));
        state(sentence(key, arguments));
    }

    /** Says that the load stopped before its end, and what to do. */
    void interrupted(RuntimeException cause) {
        LOG.log(Level.ERROR, sentence("interrupted"), cause);
        state(sentence("interrupted"));
    }

    /** From now on the demo is whole. */
    void complete(long seconds) {
        LOG.log(Level.INFO, sentence("complete", seconds));
        state(COMPLETE + " – " + sentence("complete", seconds));
    }

    /** Leaves the list of accounts where the launcher finds it. */
    void accounts(String list) {
        write("demo-accounts.txt", list);
    }

    /** Told of each step, says every tenth. */
    BiConsumer<Integer, Integer> tenths(String key, String school) {
        return (done, all) -> {
            if (done * TENTHS / all > (done - 1) * TENTHS / all) {
                say(key, school, done, all);
            }
        };
    }

    private void state(String line) {
        write("demo-state.txt", line + "\n");
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(String key, Object... arguments) {
        return new MessageFormat(SENTENCES.getString(key), Locale.FRENCH).format(arguments);
    }
}
