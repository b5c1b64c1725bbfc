package fr.ent.web.kernel;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A rule that an action breaks becomes a sentence on the same page, with what was typed; everything else becomes the
 * page that fits. Views need no try.
 */
public class FriendlyExceptionHandler extends ExceptionHandlerWrapper {

    FriendlyExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var faces = FacesContext.getCurrentInstance();
        for (var events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            var context = (ExceptionQueuedEventContext) events.next().getSource();
            events.remove();
            answer(faces, context.getException());
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, Throwable thrown) {
        var rule = Failure.rule(thrown);
        if (rule.isPresent() && canStillSay(faces)) {
            var sentence = Sentences.of(rule.get(), faces.getViewRoot().getLocale());
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            faces.validationFailed();
            faces.renderResponse();
        } else if (!faces.getResponseComplete()) {
            leave(faces, thrown);
        }
    }

    /** A page that is being rendered, or that could not even load, has no place for the sentence. */
    private static boolean canStillSay(FacesContext faces) {
        return faces.isPostback()
                && faces.getViewRoot() != null
                && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static void leave(FacesContext faces, Throwable thrown) {
        var external = faces.getExternalContext();
        try {
            external.responseReset();
            ErrorPage.failed(
                    (HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), thrown);
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
        faces.responseComplete();
    }

    /** Named by faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new FriendlyExceptionHandler(getWrapped().getExceptionHandler());
        }
    }
}
