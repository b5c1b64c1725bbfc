package fr.ent.ejb.schooling.report.card;

import fr.ent.persistence.schooling.directory.GradingPeriod;
import java.time.LocalDate;

/**
 * What stands at the head of every document of one division and period.
 *
 * @param contact how the school is reached, perhaps empty
 * @param firstYear in which the school year begins
 * @param tutors of the division, perhaps empty
 * @param day on which it is made
 * @param draft was the period not closed yet?
 */
public record CardHead(
        String school,
        String uai,
        String contact,
        int firstYear,
        Term term,
        String division,
        String tutors,
        LocalDate day,
        boolean draft) {

    /** A period, by its kind and its place in the year. */
    public record Term(GradingPeriod.Kind kind, int rank) {}
}
