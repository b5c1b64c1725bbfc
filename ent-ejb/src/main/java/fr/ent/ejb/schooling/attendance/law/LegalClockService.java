package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.law.AbsenteeismRepository;
import fr.ent.persistence.schooling.attendance.law.AbsenteeismSettings;
import fr.ent.persistence.schooling.attendance.law.MonthKind;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;

/** What a school watches: what a month of the law is to it, and its own thresholds. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.EDUCATION_ADVISER})
public class LegalClockService {

    @Inject
    SchoolRepository schools;

    @Inject
    AbsenteeismRepository rules;

    @Inject
    AbsenteeismPolicy policy;

    @Inject
    Caller caller;

    /** All of it. Two queries. */
    public ClockSheet sheet() {
        Forbidden.unless(policy.mayFollow());
        var today = caller.today();
        var set = rules.settings(caller.schoolId());
        return new ClockSheet(
                set.map(AbsenteeismSettings::month).orElse(MonthKind.CALENDAR),
                set.flatMap(AbsenteeismSettings::evaluatedAt)
                        .map(at -> LocalDateTime.ofInstant(at, caller.zone()))
                        .orElse(null),
                firstDay(today),
                LegalRules.on(today, today),
                rules.thresholds(caller.schoolId(), firstDay(today), lastDay(today)).stream()
                        .map(ClockSheet.Own::of)
                        .toList(),
                policy.mayDecide());
    }

    /** Says what a month is; follow-ups are counted so at the next evaluation. */
    @Audited("attendance.month.change")
    public void countBy(MonthKind month) {
        Forbidden.unless(policy.mayDecide());
        rules.claim(school()).countBy(month);
    }

    /**
     * Watches one thing more.
     *
     * @param since a day of this school year
     * @throws BrokenRule attendance.threshold.otherYear, attendance.threshold.tooMany, attendance.threshold.twice; as
     *     {@link OwnThreshold}
     */
    @Audited("attendance.threshold.add")
    public void watch(OwnThreshold.Measure measure, String step, LocalDate since) {
        Forbidden.unless(policy.mayDecide());
        var today = caller.today();
        BrokenRule.when(
                SchoolYear.firstYearOf(since) != SchoolYear.firstYearOf(today), "attendance.threshold.otherYear");
        var watched = rules.thresholds(caller.schoolId(), firstDay(today), lastDay(today)).stream()
                .map(ClockSheet.Own::of)
                .filter(own -> own.until() == null)
                .toList();
        BrokenRule.when(
                watched.size() >= OwnThreshold.MOST_AT_A_TIME,
                "attendance.threshold.tooMany",
                OwnThreshold.MOST_AT_A_TIME);
        BrokenRule.when(watched.stream().anyMatch(own -> own.measure().equals(measure)), "attendance.threshold.twice");
        rules.add(new OwnThreshold(school(), measure, step, since));
    }

    /** Watches it no longer, after today; what it found stays. */
    @Audited("attendance.threshold.end")
    public void unwatch(long thresholdId) {
        Forbidden.unless(policy.mayDecide());
        rules.threshold(caller.school(), thresholdId).orElseThrow(NotFound::new).end(caller.today());
    }

    private School school() {
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }

    private static LocalDate firstDay(LocalDate today) {
        return LocalDate.of(SchoolYear.firstYearOf(today), Month.SEPTEMBER, 1);
    }

    private static LocalDate lastDay(LocalDate today) {
        return firstDay(today).plusYears(1).minusDays(1);
    }
}
