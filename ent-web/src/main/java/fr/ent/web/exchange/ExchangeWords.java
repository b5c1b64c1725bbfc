package fr.ent.web.exchange;

import fr.ent.ejb.kernel.Caller;
import fr.ent.persistence.exchange.FeedImportState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Sentences and moments of the pages of this component, in the reader's language and the school's time. */
@RequestScoped
public class ExchangeWords {

    @Inject
    FacesContext faces;

    @Inject
    Caller caller;

    /** A sentence of the bundle with its values in place. */
    public String sentence(String key, Object... values) {
        var bundle = faces.getApplication().getResourceBundle(faces, "exchange");
        return new MessageFormat(bundle.getString(key), locale()).format(values);
    }

    /** A moment in the school's own time. */
    public String time(Instant instant) {
        return moment().format(instant.atZone(caller.zone()));
    }

    /** How moments are written. */
    DateTimeFormatter moment() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale());
    }

    private Locale locale() {
        return faces.getViewRoot().getLocale();
    }

    /** The tone of a state: done, to be looked at, or neither. */
    static String tone(FeedImportState state) {
        return switch (state) {
            case APPLIED -> "good";
            case COMPARED, REFUSED -> "care";
            case WAITING, APPLYING, ABANDONED -> "";
        };
    }
}
