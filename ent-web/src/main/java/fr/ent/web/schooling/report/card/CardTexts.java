package fr.ent.web.schooling.report.card;

import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.web.kernel.Words;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.ZoneId;

/** What the pages about report cards say alike, and what an address or a form brings them. */
final class CardTexts {

    private static final int KILO = 1_000;

    private final Words words = Words.of("fr.ent.web.schooling.report.card");

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** "1er trimestre". */
    String term(PeriodFact period) {
        return term(period.kind(), period.rank());
    }

    String term(GradingPeriod.Kind kind, int rank) {
        return words.say("term." + kind + "." + rank);
    }

    /** "27 novembre 2026 à 14 h 05"; nothing for null. */
    String moment(Instant at, ZoneId zone) {
        if (at == null) {
            return "";
        }
        var local = at.atZone(zone);
        return words.say(
                "moment",
                words.written().date(local.toLocalDate()),
                words.written().hour(local.toLocalTime()));
    }

    /** In whole kilobytes, never none. */
    static String kilobytes(int bytes) {
        return String.valueOf(Math.max(1, bytes / KILO));
    }

    /** What the address or the form carries under that name, null for nothing. */
    static String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
