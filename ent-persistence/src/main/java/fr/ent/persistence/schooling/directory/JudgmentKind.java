package fr.ent.persistence.schooling.directory;

/** What a judge decides about the link of an adult with a pupil (RULES.md §4.7; C. civ. 373-2-1, 373-3, 377). */
public enum JudgmentKind {
    /** The right to be informed is taken: he reads nothing. */
    INFORMATION_REMOVED,
    /** No contact, no visits: he stays informed, but of where the pupil is at which hour he reads nothing. */
    CONTACT_SUSPENDED,
    /** The other parent alone exercises the authority: this one keeps the right to be informed. */
    AUTHORITY_REMOVED,
    /** The pupil is entrusted to this third person: he reads as a legal guardian does. */
    ENTRUSTED
}
