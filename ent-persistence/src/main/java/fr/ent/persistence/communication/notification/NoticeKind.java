package fr.ent.persistence.communication.notification;

import java.util.List;
import java.util.stream.Stream;

/** What a notice tells. */
public enum NoticeKind {
    /** A closed roll call says that the pupil was not there. */
    ABSENCE,
    /** A notice of absence was sent, and the roll call was corrected since. */
    ABSENCE_CORRECTED,
    /** Some days later nobody answered. */
    ABSENCE_REMINDER,
    /** Guardians read marks that they did not read before. */
    NEW_MARKS,
    /** Guardians read a report card that they did not read before. */
    REPORT_CARD;

    /** Must it reach the guardian (code de l'éducation, R131-5), whatever he reads by himself? */
    public boolean isDue() {
        return this == ABSENCE || this == ABSENCE_CORRECTED || this == ABSENCE_REMINDER;
    }

    /** May it leave at any hour on the day itself? */
    public boolean isUrgent() {
        return this == ABSENCE || this == ABSENCE_CORRECTED;
    }

    /** Is it posted to who has neither mail nor mobile telephone? */
    public boolean mayBePaper() {
        return isDue();
    }

    /** Is it worth a short message to who accepts them and chose nothing? */
    public boolean maySms() {
        return this != NEW_MARKS;
    }

    /** The kinds of which people choose how they are told. */
    public static List<NoticeKind> chosen() {
        return Stream.of(values()).filter(kind -> kind.choice() == kind).toList();
    }

    /** The kind under which people choose: what is about absences goes one way. */
    public NoticeKind choice() {
        return isDue() ? ABSENCE : this;
    }
}
