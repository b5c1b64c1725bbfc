package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.report.TextsSaved;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.web.kernel.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** How pages of this component write periods, averages and instants. */
record ReportWords(Words words, ZoneId zone) {

    static final String BUNDLE = "fr.ent.web.schooling.report";

    static ReportWords of(Caller caller) {
        return new ReportWords(Words.of(BUNDLE), caller.zone());
    }

    /** "Trimestre 2". */
    String period(GradingPeriod.Kind kind, int rank) {
        return words.say("period." + kind, rank);
    }

    /** "12,5", and "–" for who has none. */
    String average(Average average) {
        return average.isMarked() ? words.written().fixed(average.shown()) : "–";
    }

    /** "mardi 12 janvier, 9 h 05"; empty for null. */
    String instant(Instant at) {
        if (at == null) {
            return "";
        }
        var local = LocalDateTime.ofInstant(at, zone);
        return words.say(
                "at",
                words.written().longDay(local.toLocalDate()),
                words.written().hour(local.toLocalTime()));
    }

    /** That somebody else wrote there, and what. */
    String conflict(TextsSaved.Conflict conflict) {
        return say("appreciations.conflict", conflict.who(), instant(conflict.at()), conflict.theirs());
    }

    String say(String key, Object... values) {
        return words.say(key, values);
    }
}
