package fr.ent.web.access;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;

/** What both pages that take a new password twice say when the two differ. */
final class PasswordFields {

    private PasswordFields() {}

    static void differ(FacesContext faces, String again) {
        var sentence = faces.getApplication().getResourceBundle(faces, "access").getString("password.differ");
        faces.addMessage(again, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        if (faces.getViewRoot().findComponent(again) instanceof UIInput field) {
            field.setValid(false);
        }
        faces.validationFailed();
    }
}
