package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.persistence.schooling.assessment.MarkValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a mark sheet (relevé de notes) says of one pupil: every mark of a period, by subject. */
public record MarkSheet(CardHead head, CardPupil pupil, List<Subject> subjects, Average general) {

    /** A subject with at least one mark, the oldest first. */
    public record Subject(String name, Average average, List<Item> items) {}

    /**
     * A mark.
     *
     * @param scale on what it is given
     * @param counts does it enter the average?
     * @param mean of the class on the same scale; none under five pupils
     */
    public record Item(
            LocalDate day,
            String title,
            MarkValue value,
            BigDecimal scale,
            BigDecimal weight,
            boolean counts,
            Average mean) {}
}
