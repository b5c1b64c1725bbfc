package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What a judge decided, as the office says it.
 *
 * @param until its last day, null when the decision has no end
 * @param ground reference of the decision, never its content: 1 to 200 characters
 */
public record JudgmentTerms(JudgmentKind kind, LocalDate since, LocalDate until, String ground)
        implements Serializable {

    private static final int LONGEST_GROUND = 200;

    /** Blanks at the ends are not part of what was typed. */
    public JudgmentTerms {
        ground = ground == null ? "" : ground.strip();
    }

    static JudgmentTerms of(GuardianshipRestriction known) {
        var days = known.validity();
        return new JudgmentTerms(known.kind(), days.since(), days.isOpen() ? null : days.until(), known.ground());
    }

    /** @throws BrokenRule directory.judgment.kind, directory.judgment.day, directory.restriction.ground, kernel.validity.backwards */
    JudgmentTerms checked() {
        BrokenRule.when(kind == null, "directory.judgment.kind");
        BrokenRule.when(since == null, "directory.judgment.day");
        BrokenRule.when(
                ground.isEmpty() || ground.length() > LONGEST_GROUND, "directory.restriction.ground", LONGEST_GROUND);
        BrokenRule.when(until != null && until.isBefore(since), "kernel.validity.backwards");
        return this;
    }

    Validity days() {
        return Validity.between(since, until);
    }

    /** As the journal keeps it: never the reference. */
    String written() {
        return kind + " " + since + ".." + (until == null ? "" : until);
    }
}
