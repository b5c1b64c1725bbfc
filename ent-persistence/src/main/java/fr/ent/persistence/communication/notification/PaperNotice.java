package fr.ent.persistence.communication.notification;

import fr.ent.persistence.schooling.directory.Person;
import java.time.LocalDate;
import java.time.LocalTime;

/** A letter to print: what it tells, of whom, and to whom it is posted. */
public record PaperNotice(Notice notice, String pupilShownName, String pupilFirstName, Person to) {

    /** What it tells. */
    public NoticeKind kind() {
        return notice.kind();
    }

    /** Of which day. */
    public LocalDate day() {
        return notice.day();
    }

    /** From which hour on. */
    public LocalTime time() {
        return notice.time();
    }
}
