package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.RollCallDayService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.JsonEndpoint;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whether the board has to be read again: asked often, so it names nobody and leaves no line in the journal. */
@WebServlet("/schooling/attendance/board/state")
public class BoardState extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RollCallDayService calls;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonEndpoint.reply(
                response,
                new State(calls.board(Asked.optionalDay(request.getParameter("day")))
                        .stamp()));
    }

    /** The stamp of the board. */
    public record State(String stamp) {}
}
