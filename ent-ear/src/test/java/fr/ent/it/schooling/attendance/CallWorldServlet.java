package fr.ent.it.schooling.attendance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Makes a {@link CallWorld} for a test that runs beside the server; part of the tests' own WAR. */
@WebServlet("/call-world")
public class CallWorldServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CallWorldMaker maker;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print(maker.make(Integer.parseInt(request.getParameter("pupils")), 2)
                        .asText());
    }
}
