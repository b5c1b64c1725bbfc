package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.schooling.attendance.AttendancePolicy;
import fr.ent.ejb.schooling.attendance.BoardBell;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Wakes open boards: an event stream (Server-Sent Events) that says one word and ends, whereupon the browser asks again
 * with the number of that word. An answer that ends passes every proxy and packer, and every new one passes the guards of
 * sessions and schools. Nobody holds a thread while he waits.
 */
@WebServlet(urlPatterns = "/schooling/attendance/board/events", asyncSupported = true)
public class BoardEvents extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BoardBell bell;

    @Inject
    transient BoardWatchers watchers;

    @Inject
    transient AttendancePolicy policy;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Forbidden.unless(policy.mayReadBoard());
        var uai = caller.school();
        var seen = seen(request, uai);
        response.setContentType("text/event-stream;charset=UTF-8");
        var watcher =
                new BoardWatcher(request.startAsync(), request.getSession(false).getId());
        watchers.add(watcher, () -> bell.forget(uai, watcher));
        bell.await(uai, seen, watcher);
    }

    /** The number of the last word; who never heard one waits from now on. */
    private long seen(HttpServletRequest request, String uai) {
        var last = request.getHeader("Last-Event-ID");
        return last != null && last.matches("\\d{1,18}") ? Long.parseLong(last) : bell.count(uai);
    }
}
