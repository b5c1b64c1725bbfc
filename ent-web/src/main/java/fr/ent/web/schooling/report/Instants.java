package fr.ent.web.schooling.report;

import fr.ent.persistence.kernel.BrokenRule;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** A day with its hour, as a browser sends it. */
final class Instants {

    private Instants() {}

    /** null for nothing; @throws BrokenRule assessment.publication.unreadable */
    static LocalDateTime typed(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip());
        } catch (DateTimeParseException nonsense) {
            throw new BrokenRule("assessment.publication.unreadable", typed);
        }
    }
}
