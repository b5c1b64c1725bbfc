package fr.ent.web.exchange;

import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.kernel.Caller;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.web.kernel.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences and moments of the pages of this component, in the reader's language and the school's time. */
@RequestScoped
public class ExchangeWords {

    @Inject
    FacesContext faces;

    @Inject
    Caller caller;

    /** A sentence of the bundle with its values in place. */
    public String sentence(String key, Object... values) {
        return new MessageFormat(bundle("exchange").getString(key), locale()).format(values);
    }

    /** What is said of a file, with its values in place. */
    public String remark(String key, Object... values) {
        return new MessageFormat(bundle("anomalies").getString("anomaly." + key), locale()).format(values);
    }

    /** A moment in the school's own time. */
    public String time(Instant instant) {
        return moment().format(instant.atZone(caller.zone()));
    }

    /** A value of a difference as people say it: our own codes in words, days written out, the ministry's codes as they are. */
    public String value(Field field, String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case LEVEL, GENDER, CIVILITY, ACCEPTS_SMS, PAYS, RECEIVES_AID, HOUSES, PRIORITY ->
                sentence("Value." + value);
            case ROLE -> bundle("access").getString("Role." + value);
            case FROM, TO, BIRTH_DATE -> Written.in(locale()).date(LocalDate.parse(value));
            default -> value;
        };
    }

    private ResourceBundle bundle(String name) {
        return faces.getApplication().getResourceBundle(faces, name);
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
            case COMPARED, REFUSED, INTERRUPTED -> "care";
            case WAITING, APPLYING, ABANDONED, UNDONE -> "";
        };
    }
}
