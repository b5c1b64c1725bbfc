package fr.ent.web.kernel;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request for tests of what reads requests: what is not said is absent. */
final class PlayedRequest {

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Map<String, String[]> parameters = new TreeMap<>();
    private List<String> calls = new ArrayList<>();

    private PlayedRequest(String method, String uri) {
        answers.put("getMethod", method);
        answers.put("getRequestURI", "/ent" + uri);
        answers.put("getContextPath", "/ent");
        answers.put("getServletPath", uri);
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

    /** What another method of the request gives. */
    PlayedRequest answer(String method, Object value) {
        answers.put(method, value);
        return this;
    }

    /** Where a sign-out is noted. */
    PlayedRequest noting(List<String> list) {
        calls = list;
        return this;
    }

    HttpServletRequest play() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getParameterMap" -> parameters;
                    case "logout" -> calls.add("logout");
                    default -> answers.get(method.getName());
                });
    }
}
