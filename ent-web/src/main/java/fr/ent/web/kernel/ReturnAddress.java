package fr.ent.web.kernel;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody was going when he was asked to sign in; only ever a page of ours. */
public final class ReturnAddress {

    /** The parameter of the sign-in page. */
    public static final String PARAMETER = "next";

    /** The sign-in page, from the context root. */
    public static final String SIGN_IN = "/access/sign-in.xhtml";

    private static final int LONGEST = 500;
    private static final Pattern OURS = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/._-]*(\\?[A-Za-z0-9=&%._+-]*)?");

    private ReturnAddress() {}

    /** The page that this request is about, from the context root, with its query; "/" when it is not a page. */
    public static String of(HttpServletRequest request) {
        var first = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        var uri = first == null ? request.getRequestURI() : first.toString();
        var path = uri.substring(request.getContextPath().length());
        var query = request.getQueryString();
        return checked(query == null ? path : path + "?" + query);
    }

    /** The same if it is a page of ours and not the way to sign in or out, else "/". */
    public static String checked(String address) {
        var safe = address != null
                && address.length() <= LONGEST
                && OURS.matcher(address).matches()
                && address.contains(".xhtml")
                && !address.contains("..")
                && !address.startsWith("/access/sign-")
                && !address.startsWith("/access/activation")
                && !address.startsWith("/access/start");
        return safe ? address : "/";
    }

    /** The sign-in page that leads back to this request, from the root of the server. */
    public static String signIn(HttpServletRequest request) {
        return request.getContextPath() + signIn(of(request));
    }

    /** The page of the code that leads on to this page; both from the context root. */
    public static String signInCode(String next) {
        return signIn(checked(next)).replace(SIGN_IN, "/access/sign-in-code.xhtml");
    }

    /** The sign-in page that leads on to this page; both from the context root. */
    static String signIn(String next) {
        return "/".equals(next)
                ? SIGN_IN
                : SIGN_IN + "?" + PARAMETER + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
