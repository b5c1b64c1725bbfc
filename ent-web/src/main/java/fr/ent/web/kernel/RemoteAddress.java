package fr.ent.web.kernel;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

/** From where a request comes: what guessing is slowed down by. */
public final class RemoteAddress {

    private RemoteAddress() {}

    /** Of the request at hand; behind a proxy, what the proxy says. */
    public static String of(FacesContext faces) {
        return ((HttpServletRequest) faces.getExternalContext().getRequest()).getRemoteAddr();
    }
}
