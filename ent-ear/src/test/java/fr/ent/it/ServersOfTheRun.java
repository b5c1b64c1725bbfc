package fr.ent.it;

import fr.ent.persistence.testing.Postgres;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What stands before the server of this run of tests starts. Its ports, of those that the build reserved: failsafe runs
 * two at a time, each with a server of its own. PostgreSQL, for the server that needs it: failsafe's second execution
 * reserves its port (system property {@code ent.pg.port}) and gives its address to WildFly by the environment, as an
 * operator would.
 */
public class ServersOfTheRun implements LauncherSessionListener {

    private static final List<String> PORTS = List.of("it.port", "it.port.management", "it.port.smtp");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var fork = System.getProperty("it.fork", "");
        if (!fork.isEmpty()) {
            PORTS.forEach(port -> System.setProperty(port, System.getProperty(port + fork)));
        }
        if (Integer.getInteger("ent.pg.port", 0) > 0) {
            var url = Postgres.newDatabase();
            if (!url.equals(System.getenv("ENT_DB_URL"))) {
                throw new IllegalStateException(url + " was made, but ENT_DB_URL is " + System.getenv("ENT_DB_URL"));
            }
        }
    }
}
