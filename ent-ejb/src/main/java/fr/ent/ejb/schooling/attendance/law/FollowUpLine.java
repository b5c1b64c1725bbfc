package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.attendance.law.EntryRow;
import fr.ent.persistence.schooling.attendance.law.FollowUp;
import fr.ent.persistence.schooling.attendance.law.FollowUpRow;
import fr.ent.persistence.schooling.attendance.law.FollowUpState;
import fr.ent.persistence.schooling.attendance.law.Step;
import java.io.Serializable;
import java.util.List;

/**
 * A pupil over a threshold, with what is asked and what was done.
 *
 * @param halfDays of a rule of the law; 0 for a threshold of the school
 * @param text of the law; "" for a threshold of the school
 * @param steps what is asked
 * @param entries what became of it, in the order in which it was written
 */
public record FollowUpLine(FollowUpRow row, int halfDays, String text, List<StepState> steps, List<EntryRow> entries)
        implements Serializable {

    /** Something that is asked. */
    public record StepState(Step step, boolean done) implements Serializable {}

    static FollowUpLine of(FollowUpRow row, List<EntryRow> entries) {
        var law = row.rule().equals(FollowUp.OWN) ? null : LegalRules.of(row.rule(), row.crossedOn());
        var asked = law == null ? List.of(Step.OWN) : law.steps();
        return new FollowUpLine(
                row,
                law == null ? 0 : law.halfDays(),
                law == null ? "" : law.text(),
                asked.stream()
                        .map(step ->
                                new StepState(step, entries.stream().anyMatch(entry -> entry.kind() == step.entry())))
                        .toList(),
                entries);
    }

    /** What is still to be done; nothing once it is closed, by somebody or by a correction. */
    public List<Step> owed() {
        return row.state() == FollowUpState.OPEN
                ? steps.stream()
                        .filter(step -> !step.done())
                        .map(StepState::step)
                        .toList()
                : List.of();
    }

    /** Is it a rule of the law? */
    public boolean isLaw() {
        return halfDays > 0;
    }
}
