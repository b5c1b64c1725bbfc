package fr.ent.persistence.rights;

/**
 * Somebody who teaches a pupil, or is his form tutor.
 *
 * @param givenId the teaching assignment, or the division of a form tutor
 * @param subject of the teaching, empty for a form tutor
 */
public record PupilTeacher(long givenId, long teacherId, String firstName, String shownName, String subject) {

    /** "Jeanne Dupont". */
    public String spokenName() {
        return (firstName + " " + shownName).strip();
    }
}
