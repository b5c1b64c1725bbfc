package fr.ent.persistence.schooling.report;

/** Who gives a teaching. */
public record TeachingTeacher(long assignmentId, String shownName, String firstName) {

    /** First name first. */
    public String name() {
        return (firstName + " " + shownName).strip();
    }
}
