package fr.ent.web.kernel;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What is said on the page to which an action leads. */
public final class Said {

    private Said() {}

    /** Says, after the redirect that follows, that the thing is done. */
    public static void after(String sentence) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }
}
