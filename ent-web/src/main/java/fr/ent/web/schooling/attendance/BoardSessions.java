package fr.ent.web.schooling.attendance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** A session that ends, by a sign-out or by itself, ends what waited in its name. */
@WebListener
public class BoardSessions implements HttpSessionListener {

    @Inject
    BoardWatchers watchers;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        watchers.sessionEnded(event.getSession().getId());
    }
}
