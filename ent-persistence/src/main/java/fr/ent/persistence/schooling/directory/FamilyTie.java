package fr.ent.persistence.schooling.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One link of a person with a pupil of a school (or of the pupil with himself), with all the dates that decide what
 * may be read: a policy compares them with the day it is in that school. A second enrolment or a second restriction
 * makes a second tie.
 *
 * @param pupilId of the person who is a pupil
 * @param shownName usual name, or family name
 * @param firstName perhaps empty
 * @param schoolId of the enrolment
 * @param uai of the school
 * @param schoolName its name
 * @param timeZone its IANA time zone
 * @param dailyLifeForInCharge does the school open daily life to persons in charge?
 * @param enrolledSince his first day in that school
 * @param enrolledUntil his last day there
 * @param level of the link, null when there is none
 * @param linkedSince first day of the link, null when there is none
 * @param linkedUntil last day of the link, null when there is none
 * @param judgment what a judge decided about the link, null when there is no decision
 * @param judgedSince first day of that decision, null when there is none
 * @param judgedUntil its last day, null when there is none
 * @param bornOn the pupil's birth date, null when unknown
 * @param objectedAt since when the pupil objects to his parents' being informed, null when he does not
 */
public record FamilyTie(
        long pupilId,
        String shownName,
        String firstName,
        long schoolId,
        String uai,
        String schoolName,
        String timeZone,
        boolean dailyLifeForInCharge,
        LocalDate enrolledSince,
        LocalDate enrolledUntil,
        GuardianshipLevel level,
        LocalDate linkedSince,
        LocalDate linkedUntil,
        JudgmentKind judgment,
        LocalDate judgedSince,
        LocalDate judgedUntil,
        LocalDate bornOn,
        Instant objectedAt) {

    /** The same enrolment, for anybody whose link with the pupil has that level and is as old as it, nothing against it. */
    public FamilyTie linkedAs(GuardianshipLevel other) {
        return new FamilyTie(
                pupilId,
                shownName,
                firstName,
                schoolId,
                uai,
                schoolName,
                timeZone,
                dailyLifeForInCharge,
                enrolledSince,
                enrolledUntil,
                other,
                enrolledSince,
                enrolledUntil,
                null,
                null,
                null,
                bornOn,
                objectedAt);
    }

    /** Is he a pupil of the school on the day it is there? */
    public boolean isEnrolledAt(Instant now) {
        return within(dayAt(now), enrolledSince, enrolledUntil);
    }

    /** Was he a pupil of the school, and is what is his still kept on the day it is there? */
    public boolean isKeptAt(Instant now) {
        return within(dayAt(now), enrolledSince, enrolledUntil.plus(Enrolment.KEPT));
    }

    /** Is the link alive on the day it is in the school? */
    public boolean isLinkedAt(Instant now) {
        return linkedSince != null && within(dayAt(now), linkedSince, linkedUntil);
    }

    /** Has a judge decided that about the link, on the day it is in the school? The ends of the decision are included. */
    public boolean isJudgedAt(JudgmentKind kind, Instant now) {
        return judgment == kind && within(dayAt(now), judgedSince, judgedUntil);
    }

    /** Does the link, on that day, give what a legal guardian has: by its level, or because a judge entrusted the pupil? */
    public boolean isLegalAt(Instant now) {
        return isLinkedAt(now)
                && (level == GuardianshipLevel.LEGAL
                        || level == GuardianshipLevel.IN_CHARGE && isJudgedAt(JudgmentKind.ENTRUSTED, now));
    }

    /** Is the pupil of age on the day it is in the school? */
    public boolean isOfAgeAt(Instant now) {
        return Majority.isReached(bornOn, dayAt(now));
    }

    /** Does the pupil object to his parents' being informed? What somebody who is no longer of age said counts for nothing. */
    public boolean isObjectedAt(Instant now) {
        return objectedAt != null && !objectedAt.isAfter(now) && isOfAgeAt(now);
    }

    private LocalDate dayAt(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(timeZone));
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
