package fr.ent.persistence.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A role of a person in a school, with its days.
 *
 * @param schoolId the school
 * @param uai its number
 * @param name as shown
 * @param timeZone where its days begin
 * @param role a constant of {@code fr.ent.ejb.kernel.Role}
 * @param since first day
 * @param until last day
 */
public record NamedInSchool(
        long schoolId, String uai, String name, String timeZone, String role, LocalDate since, LocalDate until) {

    /** Does it hold today, in the zone of the school? */
    public boolean isToday(Clock clock) {
        var today = LocalDate.now(clock.withZone(ZoneId.of(timeZone)));
        return !today.isBefore(since) && !today.isAfter(until);
    }
}
