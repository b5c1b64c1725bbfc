package fr.ent.web.kernel;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Holds a page back as characters until it is whole, then encodes it once: the server's own writer encodes every token
 * (a fifth of a page, STACK.md), and a page that fails half-way can still become an error page. What is written as
 * bytes (files, resources) passes untouched.
 */
final class BufferedPage extends HttpServletResponseWrapper {

    private PageText page;

    BufferedPage(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (page == null) {
            page = new PageText();
        }
        return page;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (page != null) {
            throw new IllegalStateException("this answer is being written as text");
        }
        return super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (page == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        forget();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        forget();
        super.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        super.sendRedirect(location);
    }

    /** The page is whole: sends it, if there is one. */
    void send() throws IOException {
        if (page == null || page.isEmpty() || super.isCommitted()) {
            return;
        }
        if (getContentType() != null && getResponse().getCharacterEncoding() != null) {
            setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        var bytes = page.bytes();
        setContentLength(bytes.length);
        super.getOutputStream().write(bytes);
    }

    private void forget() {
        if (page != null) {
            page.forget();
        }
    }
}
