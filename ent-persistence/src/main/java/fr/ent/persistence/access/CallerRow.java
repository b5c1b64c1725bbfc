package fr.ent.persistence.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An account as a request needs it, once for each thing that its person is named around that day; once without a role when
 * he is named nothing.
 *
 * @param firstName perhaps empty
 * @param shownName the usual name, else the family name
 * @param sessionEpoch see {@link UserAccount#sessionEpoch()}
 * @param demonstration see {@link UserAccount#isDemonstration()}
 * @param frozenSince see {@link UserAccount#frozenSince()}; null when it is not
 * @param enrolments how many, as a pupil, those of which something is kept still among them
 * @param children how many, as a guardian or a person in charge; who is only a contact has none
 * @param role a constant of {@code fr.ent.ejb.kernel.Role}, null when he is named nothing
 * @param since first day of the role
 * @param until last day of the role
 * @param schoolId where; null when it is the deployment
 * @param timeZone where the days of that school begin
 * @param rights what that school decided about rights, as {@code RightChoices} writes it
 */
public record CallerRow(
        long accountId,
        long personId,
        String firstName,
        String shownName,
        int sessionEpoch,
        boolean demonstration,
        Instant frozenSince,
        long enrolments,
        long children,
        String role,
        LocalDate since,
        LocalDate until,
        Long schoolId,
        String uai,
        String schoolName,
        String timeZone,
        String rights) {

    /** Is he named in a school, today in its zone? */
    public boolean isOfSchoolToday(Clock clock) {
        if (schoolId == null) {
            return false;
        }
        var today = LocalDate.now(clock.withZone(ZoneId.of(timeZone)));
        return !today.isBefore(since) && !today.isAfter(until);
    }

    /** Is he named in the deployment, on this day of the server? */
    public boolean isOfDeploymentOn(LocalDate day) {
        return role != null && schoolId == null && !day.isBefore(since) && !day.isAfter(until);
    }
}
