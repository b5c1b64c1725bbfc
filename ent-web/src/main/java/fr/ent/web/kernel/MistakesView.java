package fr.ent.web.kernel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;

/**
 * Where the focus goes on a page that comes back with something to say, without a script: to the first field in trouble,
 * else to the sentence about the whole.
 */
@Named
@RequestScoped
public class MistakesView {

    private static final String FOCUS = "autofocus";

    private UIComponent first;
    private boolean searched;

    /** The attribute that gives the field the focus when it is the first in trouble; null, and so left out, otherwise. */
    public String focus(UIComponent field) {
        return field.equals(first()) ? FOCUS : null;
    }

    /** The same for the sentence about the whole page. */
    public String getFocusOnWhole() {
        return first() == null ? FOCUS : null;
    }

    private UIComponent first() {
        var faces = FacesContext.getCurrentInstance();
        if (!searched && faces.isValidationFailed()) {
            first = firstWrong(faces.getViewRoot());
        }
        searched = true;
        return first;
    }

    private static UIComponent firstWrong(UIComponent at) {
        if (at instanceof EditableValueHolder field && !field.isValid()) {
            return at;
        }
        UIComponent found = null;
        for (Iterator<UIComponent> inside = at.getFacetsAndChildren(); found == null && inside.hasNext(); ) {
            found = firstWrong(inside.next());
        }
        return found;
    }
}
