package fr.ent.web.kernel;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.PartialResponseWriter;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.context.PartialViewContextFactory;
import jakarta.faces.context.PartialViewContextWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.primefaces.context.PrimePartialViewContext;

/**
 * What PrimeFaces puts into a page later belongs to the policy that the page came with: its scripts carry the nonce
 * that the page sends along. Echoing it gives nothing away: who does not know it cannot send it.
 */
public class PartOfPage extends PartialViewContextFactory {

    private static final String NONCE = "primefaces.nonce";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");

    /** Named by faces-config.xml, so the last of the factories: that of PrimeFaces is the one before. */
    public PartOfPage(PartialViewContextFactory ofPrimeFaces) {
        super(ofPrimeFaces);
    }

    @Override
    public PartialViewContext getPartialViewContext(FacesContext faces) {
        var plain = getWrapped().getWrapped().getPartialViewContext(faces);
        return new PrimePartialViewContext(new Marked(plain, faces));
    }

    private static final class Marked extends PartialViewContextWrapper {

        private final FacesContext faces;
        private PartialResponseWriter writer;

        Marked(PartialViewContext wrapped, FacesContext faces) {
            super(wrapped);
            this.faces = faces;
        }

        @Override
        public PartialResponseWriter getPartialResponseWriter() {
            if (writer == null) {
                var nonce = faces.getExternalContext().getRequestParameterMap().get(NONCE);
                var plain = super.getPartialResponseWriter();
                var isOurs = nonce != null && FORM.matcher(nonce).matches();
                writer = isOurs ? new Inner(new NonceWriter(plain.getWrapped(), nonce)) : plain;
            }
            return writer;
        }

        // the wrapper leaves this one abstract
        @Override
        public void setPartialRequest(boolean isPartial) {
            getWrapped().setPartialRequest(isPartial);
        }
    }

    /** The writer of PrimeFaces stands around this one and has closed the document already. */
    private static final class Inner extends PartialResponseWriter {

        Inner(NonceWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void endDocument() throws IOException {
            getWrapped().endDocument();
        }
    }
}
