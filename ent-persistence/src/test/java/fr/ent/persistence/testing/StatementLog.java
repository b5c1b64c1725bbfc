package fr.ent.persistence.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Hears every SQL statement that EclipseLink sends, each row of a batch by itself; writes down those of a work. */
public class StatementLog extends SessionEventAdapter {

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    private static volatile boolean listening;

    static void start() {
        STATEMENTS.clear();
        listening = true;
    }

    static void stop() {
        listening = false;
    }

    static List<String> statements() {
        return List.copyOf(STATEMENTS);
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        if (listening) {
            STATEMENTS.add(
                    event.getCall() instanceof DatabaseCall call
                            ? call.getSQLString()
                            : String.valueOf(event.getCall()));
        }
    }
}
