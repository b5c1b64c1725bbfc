package fr.ent.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What a script of PrimeFaces understands in place of an error page: it drops every answer that is neither 200 nor a
 * partial response, and the user would see nothing happen.
 */
final class PartialAnswer {

    private static final String FRAME =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response>%s</partial-response>";

    private PartialAnswer() {}

    /** Was this asked by such a script? */
    static boolean isExpected(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** Leads the whole window to a page. */
    static void redirect(HttpServletResponse response, String address) throws IOException {
        send(response, "<redirect url=\"" + ErrorHtml.escape(address) + "\"/>");
    }

    /** Puts the words of an error page where the page's own content stood. */
    static void replaceContent(HttpServletResponse response, String errorPage) throws IOException {
        var main = errorPage.substring(errorPage.indexOf("<main"), errorPage.indexOf("</main>") + "</main>".length());
        send(response, "<changes><update id=\"content\"><![CDATA[" + main + "]]></update></changes>");
    }

    private static void send(HttpServletResponse response, String body) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/xml;charset=UTF-8");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(FRAME.formatted(body));
    }
}
