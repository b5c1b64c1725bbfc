package fr.ent.persistence.communication.notification;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * What a message needs to know of a notice, as it is at the moment of sending.
 *
 * @param to address or number of the recipient, null when unknown
 * @param pupilFirstName perhaps empty
 * @param day in the school's zone, as the time
 */
public record LetterRow(
        long noticeId,
        NoticeKind kind,
        String to,
        String pupilFirstName,
        String schoolName,
        LocalDate day,
        LocalTime time) {

    /** The same to another address or number. */
    public LetterRow sentTo(String other) {
        return new LetterRow(noticeId, kind, other, pupilFirstName, schoolName, day, time);
    }
}
