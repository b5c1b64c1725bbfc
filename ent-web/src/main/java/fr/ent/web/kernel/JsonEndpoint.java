package fr.ent.web.kernel;

import jakarta.json.Json;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * A JSON endpoint beside its page: map it with {@code @WebServlet} at the address of the page without {@code .xhtml},
 * reached under the UAI like the page itself ({@code /ent/0990001N/schooling/assessment/mark-grid/cells}); the script
 * posts with the header {@code X-ENT-Token}, its value from {@code <meta name="ent-token">} of the staff template.
 *
 * <p>Answers: 200 and what {@link #answer} returns; 400 not JSON; 401 (kind {@code expired}): sign in again and send
 * again; 403 (kind {@code expired} too): the token is not the one of this session; 404; 409 with the sentence of the broken rule; 503 come back later; 500. Every
 * error is {@code {"kind", "sentence", "incident"}}, the sentence ready to be shown.
 */
public abstract class JsonEndpoint extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";

    /**
     * Does the work. Throw what the services throw; nothing is to be caught.
     *
     * @param body of the request; read it with {@link #read}
     * @return what JSON-B can write: a record, a list; null for an empty object
     */
    protected abstract Object answer(HttpServletRequest request, Reader body);

    /** The body as a value of this kind. */
    protected static <T> T read(Reader body, Class<T> kind) {
        return Binding.JSONB.fromJson(body, kind);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var result = answer(request, request.getReader());
            send(response, HttpServletResponse.SC_OK, result == null ? "{}" : Binding.JSONB.toJson(result));
        } catch (JsonbException notUnderstood) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Answers with this value, as JSON. */
    public static void reply(HttpServletResponse response, Object value) throws IOException {
        send(response, HttpServletResponse.SC_OK, Binding.JSONB.toJson(value));
    }

    /** Does this request want its error as JSON? */
    public static boolean isExpected(HttpServletRequest request) {
        var type = request.getContentType();
        var accept = request.getHeader("Accept");
        return request.getHeader(PostToken.HEADER) != null
                || type != null && type.startsWith(JSON)
                || accept != null && accept.startsWith(JSON);
    }

    /** Writes an error as {@code {"kind", "sentence", "incident"}}; the status is set already. */
    static void sayError(HttpServletResponse response, String kind, String sentence, String number) throws IOException {
        var error = Json.createObjectBuilder()
                .add("kind", kind)
                .add("sentence", sentence)
                .add("incident", number)
                .build();
        send(response, response.getStatus(), error.toString());
    }

    private static void send(HttpServletResponse response, int status, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(JSON);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Made when it is first used: whether an error is to be JSON is asked without it. */
    private static final class Binding {
        static final Jsonb JSONB = JsonbBuilder.create();
    }
}
