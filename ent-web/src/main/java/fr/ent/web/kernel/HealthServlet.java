package fr.ent.web.kernel;

import fr.ent.ejb.kernel.Readiness;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * For an operator's probe: {@code /health/live} (this server runs: 200) and {@code /health/ready} (it can work: 200, else
 * 503, and which part is down). No account, no session, no person.
 */
@WebServlet({"/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String UP = "up";
    private static final String DOWN = "down";

    @Inject
    private transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        var answer = Json.createObjectBuilder();
        if (request.getServletPath().endsWith("/live")) {
            answer.add("server", UP);
        } else {
            var base = readiness.baseAnswers();
            var files = readiness.filesAreWritable();
            answer.add("base", base ? UP : DOWN).add("files", files ? UP : DOWN);
            response.setStatus(base && files ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        response.getWriter().print(answer.build());
    }
}
