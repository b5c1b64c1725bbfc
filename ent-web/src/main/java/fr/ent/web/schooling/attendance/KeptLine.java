package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.KeptAbsence;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.web.kernel.Words;

/**
 * An absence record in sentences, for the staff.
 *
 * @param when "lun. 23 nov. 8 h – 10 h"
 * @param what "Absence"
 * @param reason perhaps empty
 * @param state "Acceptée", with the school's word
 * @param tag the style of its state
 */
public record KeptLine(long id, String when, String what, String reason, String state, String tag) {

    static KeptLine of(KeptAbsence kept, Words words) {
        var state = words.say("AbsenceState." + kept.state());
        return new KeptLine(
                kept.id(),
                NotedLine.when(kept.from(), kept.to(), words),
                words.say("AbsenceKind." + kept.kind()),
                kept.reasonHidden() ? words.say("pupilPresence.healthReason") : kept.reason(),
                kept.word().isEmpty() ? state : words.say("noted.state", state, kept.word()),
                tag(kept.state()));
    }

    private static String tag(AbsenceState state) {
        return switch (state) {
            case ACCEPTED -> "tag good";
            case REFUSED -> "tag bad";
            case PENDING -> "tag care";
            case CANCELLED -> "tag";
        };
    }
}
