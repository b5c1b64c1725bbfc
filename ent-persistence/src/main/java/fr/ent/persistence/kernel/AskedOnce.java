package fr.ent.persistence.kernel;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/**
 * A query that loses its connection is not asked again: the server's pool hands out none that it has not checked, and
 * EclipseLink's own three more tries, five seconds apart, kept a reader waiting for the page that says so. Named by
 * persistence.xml.
 */
public class AskedOnce implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        session.getLogin().setConnectionHealthValidatedOnError(false);
    }
}
