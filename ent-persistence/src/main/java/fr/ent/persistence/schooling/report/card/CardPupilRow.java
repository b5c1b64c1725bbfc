package fr.ent.persistence.schooling.report.card;

import java.time.LocalDate;

/** A pupil as his documents name him; the birth date is null when unknown. */
public record CardPupilRow(long id, String firstName, String shownName, LocalDate bornOn) {

    /** First name first. */
    public String name() {
        return (firstName + " " + shownName).strip();
    }
}
