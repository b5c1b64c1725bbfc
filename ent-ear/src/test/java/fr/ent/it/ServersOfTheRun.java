package fr.ent.it;

import fr.ent.persistence.testing.Postgres;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL before the server that needs it: failsafe's second run reserves its port (system property
 * {@code ent.pg.port}) and gives its address to WildFly by the environment, as an operator would.
 */
public class ServersOfTheRun implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (Integer.getInteger("ent.pg.port", 0) > 0) {
            var url = Postgres.newDatabase();
            if (!url.equals(System.getenv("ENT_DB_URL"))) {
                throw new IllegalStateException(url + " was made, but ENT_DB_URL is " + System.getenv("ENT_DB_URL"));
            }
        }
    }
}
