package fr.ent.ejb.schooling.office;

import java.util.Map;

/** What a person has, as somebody reads it who decides whether two are one. */
public enum MergePart {
    /** Enrolments, divisions and groups. */
    SCHOOLING,
    /** Links between adults and pupils. */
    LINKS,
    MARKS,
    ATTENDANCE,
    /** Functions, roles, classes taught. */
    STAFF,
    /** What files call him. */
    IDENTIFIERS,
    OTHER;

    private static final Map<String, MergePart> BY_SUBJECT = Map.ofEntries(
            Map.entry("Enrolment", SCHOOLING),
            Map.entry("StructureMembership", SCHOOLING),
            Map.entry("Guardianship", LINKS),
            Map.entry("Mark", MARKS),
            Map.entry("MarkHistory", MARKS),
            Map.entry("Assessment", MARKS),
            Map.entry("RollCall", ATTENDANCE),
            Map.entry("RollCallEntry", ATTENDANCE),
            Map.entry("RollCallCorrection", ATTENDANCE),
            Map.entry("Membership", STAFF),
            Map.entry("StaffFunction", STAFF),
            Map.entry("AssignmentTeacher", STAFF),
            Map.entry("FormTutor", STAFF),
            Map.entry("TimeSlot", STAFF),
            Map.entry("ExternalId", IDENTIFIERS));

    static MergePart of(String subject) {
        return BY_SUBJECT.getOrDefault(subject, OTHER);
    }
}
