package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkCell;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grid of one assessment: a line a pupil.
 *
 * @param terms how it is marked and counts
 * @param publishedAt null when not yet said
 * @param writable may the reader give marks?
 */
public record MarkGrid(
        long assessmentId,
        String title,
        String subject,
        String structure,
        LocalDate heldOn,
        Weighing terms,
        Instant publishedAt,
        boolean writable,
        List<Line> lines)
        implements Serializable {

    /**
     * A pupil and what he has.
     *
     * @param arrivedOn his first day when he came after the assessment, else null
     * @param version of his cell, 0 when it was never written
     * @param text as {@code MarkValue.text} writes it
     */
    public record Line(long pupilId, String pupil, LocalDate arrivedOn, int version, String text, String remark)
            implements Serializable {}

    static MarkGrid of(Assessment assessment, boolean writable, List<GridPupil> pupils, Map<Long, MarkCell> cells) {
        var once = new LinkedHashMap<Long, GridPupil>();
        pupils.forEach(pupil -> once.putIfAbsent(pupil.pupilId(), pupil));
        var terms = assessment.terms();
        return new MarkGrid(
                assessment.id(),
                assessment.title(),
                assessment.assignment().subject().label(),
                assessment.assignment().structure().label(),
                assessment.heldOn(),
                Weighing.of(terms),
                assessment.publishedAt().orElse(null),
                writable,
                once.values().stream()
                        .map(pupil -> line(assessment, pupil, cells.get(pupil.pupilId())))
                        .toList());
    }

    private static Line line(Assessment assessment, GridPupil pupil, MarkCell cell) {
        var arrived = pupil.since().isAfter(assessment.heldOn()) ? pupil.since() : null;
        return cell == null
                ? new Line(pupil.pupilId(), pupil.inList(), arrived, 0, "", "")
                : new Line(
                        pupil.pupilId(),
                        pupil.inList(),
                        arrived,
                        cell.version(),
                        cell.value().text(),
                        cell.remark());
    }

    /** How many pupils have something. */
    public long marked() {
        return lines.stream().filter(line -> !line.text().isEmpty()).count();
    }
}
