package fr.ent.ejb.schooling.office;

/** Why a pupil leaves a school before its year is over. */
public enum LeaveReason {
    OTHER_SCHOOL,
    ABROAD,
    HOME_EDUCATION,
    END_OF_STUDIES,
    ENTERED_BY_MISTAKE,
    OTHER
}
