package fr.ent.web.kernel;

import fr.ent.ejb.kernel.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Staff pages carry the school in their address, {@code /ent/0990001N/schooling/attendance/roll-call.xhtml}: never the
 * session, so that two schools live in two tabs. The membership is checked at each request; a school that does not
 * exist and one where the caller is nobody are the same 404.
 */
public class SchoolPathFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Where the school of the address is noted for {@link SchoolAddresses}. */
    static final String UAI = "fr.ent.uai";

    static final Pattern PREFIX = Pattern.compile("/(\\d{7}[A-Z])(/.*)");

    @Inject
    transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = PREFIX.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        caller.enter(path.group(1));
        var page = request.getRequestDispatcher(path.group(2));
        if (page == null
                || !caller.isInSchool()
                || PREFIX.matcher(path.group(2)).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(UAI, path.group(1));
        page.forward(request, response);
    }
}
