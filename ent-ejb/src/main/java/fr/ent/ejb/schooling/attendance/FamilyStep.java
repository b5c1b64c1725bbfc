package fr.ent.ejb.schooling.attendance;

/** How far the family of an absent pupil is told. */
public enum FamilyStep {
    /** Told in writing; nobody read it yet, nobody called. */
    TOLD,
    /** Told in writing; a guardian read it. */
    READ,
    /** No channel is left: somebody has to call. */
    TO_CALL,
    /** Called: a message was left. */
    MESSAGE,
    /** Called: nobody answered. */
    NO_ANSWER,
    /** Called: a guardian knows. */
    CALLED,
    /** A guardian explained it. */
    EXPLAINED
}
