package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.attendance.law.Step;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A threshold of the law.
 *
 * @param name by which follow-ups remember it
 * @param until its last day; null while it is in force
 * @param halfDays without a legitimate reason, in a month
 * @param text that says so
 */
public record LegalRule(String name, LocalDate since, LocalDate until, int halfDays, List<Step> steps, String text)
        implements Serializable {

    /** Is it in force on some of these days? */
    public boolean meets(LocalDate from, LocalDate to) {
        return !since.isAfter(to) && (until == null || !until.isBefore(from));
    }
}
