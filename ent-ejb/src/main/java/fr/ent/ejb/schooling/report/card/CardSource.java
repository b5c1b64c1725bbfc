package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.schooling.assessment.AverageBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.report.card.CardHead.Term;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Civility;
import fr.ent.persistence.schooling.report.AppreciationFact;
import fr.ent.persistence.schooling.report.DecisionFact;
import fr.ent.persistence.schooling.report.card.CardPupilRow;
import fr.ent.persistence.schooling.report.card.TaughtBy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the documents of a division in a period are made of, as the base holds it.
 *
 * @param periods of the year up to that one
 * @param last is it the last one of the year?
 * @param books the averages of each of these periods
 * @param absences what each pupil missed in the period, until the day of the council
 */
record CardSource(
        CardHead head,
        List<PeriodFact> periods,
        boolean last,
        List<CardPupilRow> pupils,
        List<AverageBook> books,
        Teaching teaching,
        Words words,
        Map<Long, PupilCount> absences) {

    /** Where each pupil was, and who taught there. */
    record Teaching(Map<Long, Set<Long>> structures, List<TaughtBy> teachers) {}

    /** What was written of each pupil. */
    record Words(Map<Long, List<AppreciationFact>> appreciations, Map<Long, DecisionFact> councils) {}

    /** The period. */
    PeriodFact period() {
        return periods.get(periods.size() - 1);
    }

    /** The averages of the period. */
    AverageBook book() {
        return books.get(books.size() - 1);
    }

    Term term() {
        return head.term();
    }

    /** "Mme Dupont"; the whole name of who has no title. */
    static String called(Civility title, String first, String shown) {
        if (title == null) {
            return (first + " " + shown).strip();
        }
        return CardWords.say("civility." + title, shown);
    }
}
