package fr.ent.web.kernel;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Every error of every kind ends here, by way of {@code sendError} and the error-page lines of web.xml. Needs neither
 * Faces nor the base nor a session: it must work when these do not. What was typed into a form that failed is shown back,
 * to be copied. JSON requests get JSON, scripts of PrimeFaces what they understand.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String KIND = "fr.ent.error.kind";
    private static final String SENTENCE = "fr.ent.error.sentence";
    private static final String NUMBER = "fr.ent.error.number";
    private static final String NEXT = "fr.ent.error.next";
    static final String EXPIRED = "expired";
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 413, 500, 503);

    /** Answers a failure with the page that fits; the log gets the trace of what is a fault of ours. */
    static void failed(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        var failure = Failure.of(thrown);
        if (failure == Failure.EXPIRED) {
            expired(request, response);
            return;
        }
        var number = Incident.number();
        if (failure == Failure.FAULT || failure == Failure.AWAY) {
            Incident.note(number, failure.status(), request, thrown);
        } else {
            Incident.note(number, failure.status(), request);
        }
        request.setAttribute(NUMBER, number);
        request.setAttribute(NEXT, ReturnAddress.of(request));
        Failure.rule(thrown)
                .ifPresent(rule -> request.setAttribute(SENTENCE, Sentences.of(rule, Sentences.language(request))));
        response.resetBuffer();
        response.sendError(failure.status());
    }

    /** Nothing was done: the session is over, or the post does not come from a page of ours. */
    public static void expired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(KIND, EXPIRED);
        request.setAttribute(NEXT, ReturnAddress.of(request));
        response.resetBuffer();
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var status = status(request);
        var number = number(request, status);
        var locale = Sentences.language(request);
        var isOver = status == HttpServletResponse.SC_UNAUTHORIZED || request.getAttribute(KIND) != null;
        var kind = isOver ? EXPIRED : String.valueOf(status);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "30");
        }
        var said = request.getAttribute(SENTENCE);
        var sentence = said == null ? Sentences.of("error." + kind + ".text", locale) : said.toString();
        if (JsonEndpoint.isExpected(request)) {
            JsonEndpoint.sayError(response, kind, sentence, number);
        } else {
            page(request, response, new Words(kind, sentence, number, locale));
        }
    }

    private record Words(String kind, String sentence, String number, Locale locale) {}

    private void page(HttpServletRequest request, HttpServletResponse response, Words words) throws IOException {
        var isPartial = PartialAnswer.isExpected(request);
        var known = request.getAttribute(NEXT);
        var next = known == null ? "/" : known.toString();
        if (isPartial && EXPIRED.equals(words.kind())) {
            PartialAnswer.redirect(response, request.getContextPath() + ReturnAddress.signIn(next));
            return;
        }
        var page = new ErrorHtml(getServletContext(), words.locale())
                .of(words.kind(), words.sentence(), words.number(), Typed.in(request), next);
        if (isPartial) {
            PartialAnswer.replaceContent(response, page);
        } else {
            response.setContentType("text/html;charset=UTF-8");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(page);
        }
    }

    private static int status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code == null) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        var status = (Integer) code;
        if (KNOWN.contains(status)) {
            return status;
        }
        return status < 500 ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static String number(HttpServletRequest request, int status) {
        var known = request.getAttribute(NUMBER);
        if (known != null) {
            return known.toString();
        }
        var number = Incident.number();
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown == null) {
            Incident.note(number, status, request);
        } else {
            Incident.note(number, status, request, thrown);
        }
        return number;
    }
}
