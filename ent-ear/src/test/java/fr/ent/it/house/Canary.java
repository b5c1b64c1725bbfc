package fr.ent.it.house;

import fr.ent.it.portal.FamilyWorld;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** A word that stands in one confidential field of {@link HouseWorld}, and who may ever find it on a page (RULES §4.8). */
enum Canary {
    /** What a teacher remarked on Léa's mark. */
    REMARK("canariremarque", "TEACHER FORM_TUTOR PRINCIPAL DEPUTY GUARDIAN FATHER PUPIL"),
    /** The same of a classmate's: never for a family. */
    CLASSMATE_REMARK("canarivoisin", "TEACHER FORM_TUTOR PRINCIPAL DEPUTY"),
    /** Title and remark of a mark that is not published. */
    HIDDEN("canaricache", "TEACHER FORM_TUTOR PRINCIPAL DEPUTY"),
    /** The name of the classmates. */
    CLASSMATE(
            FamilyWorld.CANARY,
            "TEACHER FORM_TUTOR EDUCATION_ADVISER SUPERVISOR LIBRARIAN OFFICE PRINCIPAL DEPUTY SCHOOL_ADMIN"),
    /** Mail of one of the two parents: not for the other one, nor for teachers. */
    MAIL("canaricourriel@famille.example", "EDUCATION_ADVISER OFFICE PRINCIPAL DEPUTY"),
    /** Where he lives. */
    ADDRESS("12 RUE DU CANARI", "OFFICE PRINCIPAL DEPUTY"),
    /** Mail of the person who is only to be called. */
    CONTACT("canaricontact@famille.example", "EDUCATION_ADVISER OFFICE PRINCIPAL DEPUTY"),
    /** The reference of a judge's decision. */
    GROUND("canarijuge 26/123", "OFFICE PRINCIPAL DEPUTY"),
    /** What was noted of a talk with the family of a pupil who is often absent. */
    FILE_NOTE("canaridossier", "EDUCATION_ADVISER PRINCIPAL DEPUTY"),
    /** What a parent wrote of an absence: not for the pupil under age, nor for teachers. */
    JUSTIFICATION("canarijustifie", "EDUCATION_ADVISER PRINCIPAL DEPUTY GUARDIAN FATHER"),
    /** An address in the difference of an import that waits for its confirmation. */
    IMPORT("canariimport", "OFFICE SCHOOL_ADMIN PRINCIPAL"),
    /** The name of a pupil of another class of the school, and the remark on his mark. */
    OTHER_CLASS(
            "canariclasse",
            "OTHER_TEACHER EDUCATION_ADVISER SUPERVISOR LIBRARIAN NURSE OFFICE PRINCIPAL DEPUTY SCHOOL_ADMIN"),
    /** The same of a pupil of another school. */
    OTHER_SCHOOL("canariailleurs", ""),
    /** The national number of a pupil: no page needs it. */
    INE("990000000CA", "");

    private final String word;
    private final String who;

    Canary(String word, String who) {
        this.word = word;
        this.who = who;
    }

    String word() {
        return word;
    }

    /** Those whom the matrix lets read it. */
    Set<String> who() {
        return new LinkedHashSet<>(who.isEmpty() ? Set.of() : Arrays.asList(who.split(" ")));
    }
}
