package fr.ent.web.access;

import fr.ent.web.kernel.WhoCookie;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session, and empties what the browser kept of it. A post, so that no image can sign somebody out. */
@WebServlet("/access/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        leave(request, response, "signedOut");
    }

    /** Ends this session, and leads to the sign-in, which says so. */
    static void leave(HttpServletRequest request, HttpServletResponse response, String said)
            throws ServletException, IOException {
        request.logout();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        WhoCookie.end(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.sendRedirect(request.getContextPath() + "/access/sign-in.xhtml?said=" + said);
    }
}
