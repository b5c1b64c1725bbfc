package fr.ent.web.kernel;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.csp.CspResponseWriter;
import org.primefaces.renderkit.HeadRenderer;

/**
 * The {@code h:head} of our templates, named by faces-config.xml. A page that says {@code <ui:param name="rich"
 * value="true"/>} gets the resources of PrimeFaces, and a nonce without which its inline scripts would not run; every
 * other page gets its own tags and stylesheets and nothing else. PrimeFaces' own nonces are off ({@code primefaces.CSP} is
 * {@code policyProvided}): they opened sessions, and refused posts of stateless pages.
 */
public class PageHead extends HeadRenderer {

    @Override
    public void encodeBegin(FacesContext faces, UIComponent head) throws IOException {
        if (!isRich(head)) {
            faces.getResponseWriter().startElement("head", head);
            return;
        }
        var nonce = Secrets.next();
        SecurityHeaders.allowScripts(
                (HttpServletResponse) faces.getExternalContext().getResponse(), nonce);
        markScripts(faces, nonce);
        PrimeFaces.current().executeInitScript("PrimeFaces.csp.init('" + nonce + "')");
        super.encodeBegin(faces, head);
    }

    @Override
    public void encodeEnd(FacesContext faces, UIComponent head) throws IOException {
        if (isRich(head)) {
            super.encodeEnd(faces, head);
        } else {
            for (var resource : faces.getViewRoot().getComponentResources(faces, "head")) {
                resource.encodeAll(faces);
            }
            faces.getResponseWriter().endElement("head");
        }
    }

    private static boolean isRich(UIComponent head) {
        return Boolean.parseBoolean(String.valueOf(head.getAttributes().get("rich")));
    }

    /** From here on every script element carries the nonce, also those that PrimeFaces' writer makes of its handlers. */
    private static void markScripts(FacesContext faces, String nonce) {
        var there = faces.getResponseWriter();
        var plain = there instanceof CspResponseWriter csp ? csp.getWrapped() : there;
        faces.setResponseWriter(
                new CspResponseWriter(new NonceWriter(plain, nonce), PrimeFacesContext.getCspState(faces)));
    }
}
