package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.ExemptionSheet.Kept;
import fr.ent.web.kernel.Words;

/**
 * An exemption in sentences.
 *
 * @param when "du 1 décembre 2026 au 15 janvier 2027, le lundi"
 * @param what "Éducation physique, présence non obligatoire"
 */
public record ExemptionLine(long id, String when, String what, String note) {

    static ExemptionLine of(Kept kept, Words words) {
        var days = words.say(
                "noted.days",
                words.written().date(kept.firstDay()),
                words.written().date(kept.lastDay()));
        var when = kept.weekday() == null
                ? days
                : words.say("exemptions.on", days, words.say("DayOfWeek." + kept.weekday()));
        var subject = kept.subject().isEmpty() ? words.say("exemptions.allLessons") : kept.subject();
        var presence = words.say("exemptions.presence." + kept.presenceRequired());
        return new ExemptionLine(kept.id(), when, words.say("exemptions.what", subject, presence), kept.note());
    }
}
