package fr.ent.persistence.schooling.attendance;

/** Who said that a pupil would not be, or was not, there. */
public enum AbsenceSource {
    /** The school saw it: the record makes an absence by itself. */
    SCHOOL,
    /** The family announced it: it explains what calls say, and makes an absence by itself once it is accepted. */
    FAMILY
}
