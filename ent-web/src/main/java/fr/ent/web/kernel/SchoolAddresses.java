package fr.ent.web.kernel;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts the school of the address back into every address of a page that Faces writes (forms, {@code h:link},
 * redirects): what {@link SchoolPathFilter} took off. Pages without a school keep theirs. Also decides the language.
 */
public class SchoolAddresses extends ViewHandlerWrapper {

    /** Pages that belong to no school, linked from pages that do. */
    private static final Set<String> WITHOUT_SCHOOL = Set.of(
            "/access/sign-in.xhtml",
            "/access/activation.xhtml",
            "/access/password.xhtml",
            "/access/schools.xhtml",
            "/access/start.xhtml",
            "/portal/family-home.xhtml");

    /** Named by faces-config.xml. */
    public SchoolAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        return inSchool(context, viewId, super.getActionURL(context, viewId));
    }

    @Override
    public String getRedirectURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return inSchool(context, viewId, super.getRedirectURL(context, viewId, parameters, includeViewParams));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext context, String viewId, Map<String, List<String>> parameters, boolean includeViewParams) {
        return inSchool(context, viewId, super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Sentences.language(
                (HttpServletRequest) context.getExternalContext().getRequest());
    }

    private static String inSchool(FacesContext context, String viewId, String url) {
        var external = context.getExternalContext();
        var uai = external.getRequestMap().get(SchoolPathFilter.UAI);
        var root = external.getRequestContextPath() + "/";
        if (uai == null
                || WITHOUT_SCHOOL.contains(viewId)
                || !url.startsWith(root)
                || url.startsWith(root + uai + "/")) {
            return url;
        }
        return root + uai + "/" + url.substring(root.length());
    }
}
