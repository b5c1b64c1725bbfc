package fr.ent.persistence.access;

/**
 * An account as a request needs it, in one row.
 *
 * @param accountId the account
 * @param personId whose it is
 * @param firstName perhaps empty
 * @param shownName the usual name, else the family name
 * @param sessionEpoch see {@link UserAccount#sessionEpoch()}
 * @param demonstration see {@link UserAccount#isDemonstration()}
 * @param facts how many facts of each kind hold around that day
 */
public record AccountToday(
        long accountId,
        long personId,
        String firstName,
        String shownName,
        int sessionEpoch,
        boolean demonstration,
        Facts facts) {

    /**
     * @param enrolments as a pupil
     * @param children as a guardian or a person in charge; who is only a contact has none
     * @param schools memberships in schools
     * @param platform memberships in the deployment
     */
    public record Facts(long enrolments, long children, long schools, long platform) {}
}
