package fr.ent.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A request for tests of what reads requests: what is not said is absent. */
final class PlayedRequest {

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String[]> parameters = new TreeMap<>();

    private PlayedRequest(String method, String uri) {
        answers.put("getMethod", method);
        answers.put("getRequestURI", "/ent" + uri);
        answers.put("getContextPath", "/ent");
        answers.put("getScheme", "https");
        answers.put("getServerName", "ent.example");
        answers.put("getServerPort", 443);
    }

    static PlayedRequest get(String uri) {
        return new PlayedRequest("GET", uri);
    }

    static PlayedRequest post(String uri) {
        return new PlayedRequest("POST", uri);
    }

    PlayedRequest query(String query) {
        answers.put("getQueryString", query);
        return this;
    }

    PlayedRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    PlayedRequest parameter(String name, String... values) {
        parameters.put(name, values);
        return this;
    }

    HttpServletRequest play() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getParameterMap" -> parameters;
                    default -> answers.get(method.getName());
                });
    }
}
