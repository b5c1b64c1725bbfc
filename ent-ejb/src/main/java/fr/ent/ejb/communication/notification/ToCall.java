package fr.ent.ejb.communication.notification;

import fr.ent.persistence.communication.notification.PhoneRow;
import fr.ent.persistence.communication.notification.ToCallRow;
import java.time.ZoneId;
import java.util.List;

/**
 * Whom school life has to call.
 *
 * @param zone of the school, for the instants
 */
public record ToCall(ZoneId zone, List<Line> lines) {

    /** An absence, whom to call about it, and the calls noted so far. */
    public record Line(ToCallRow absence, List<Guardian> guardians, List<PhoneRow> calls) {}

    /** A guardian who holds the right to be told. @param phones mobile, home, work: those that are known */
    public record Guardian(String name, List<String> phones) {}
}
