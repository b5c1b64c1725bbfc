package fr.ent.web.schooling.attendance;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The service worker of the two pages of roll calls, at an address beside them: a browser lets a worker answer for
 * nothing above the folder that it comes from, and that of the other scripts is elsewhere.
 */
@WebServlet("/schooling/attendance/worker")
public class RollCallWorker extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SCRIPT = "/resources/ent/js/roll-call-worker.js";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        try (var script = getServletContext().getResourceAsStream(SCRIPT)) {
            script.transferTo(response.getOutputStream());
        }
    }
}
