package fr.ent.web.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a page once it is whole, and answers what failed outside Faces with the page that fits. */
public class PageBuffer extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var page = new BufferedPage(response);
        try {
            chain.doFilter(request, page);
            page.send();
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            page.resetBuffer();
            ErrorPage.failed(request, page, failure);
        }
    }
}
