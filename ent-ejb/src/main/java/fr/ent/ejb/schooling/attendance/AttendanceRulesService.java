package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AttendanceRules.Reason;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.attendance.AttendanceSettings;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What a school decides about absences: its reasons, the limit of a lateness, where its morning ends. */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY})
public class AttendanceRulesService {

    /** A list has at most so many reasons. */
    private static final int MOST = 60;

    @Inject
    AttendanceRulesRepository rules;

    @Inject
    AbsenceReasons reasons;

    @Inject
    SchoolRepository schools;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    /** As they stand; the usual reasons are written when the school has none. */
    public AttendanceRules rules() {
        var school = school();
        var settings = settings(school);
        return new AttendanceRules(
                settings.latenessMinutes(),
                settings.isNoonFromTimetable(),
                settings.version(),
                reasons.of(school).stream().map(Reason::of).toList());
    }

    /** Says from how many minutes a lateness is an absence, and where the morning ends; reasons are not touched. */
    @Audited("attendance.settings.change")
    public void change(AttendanceRules wanted) {
        var school = school();
        var settings = settings(school);
        BrokenRule.when(settings.version() != wanted.version(), "attendance.settings.changedMeanwhile");
        settings.countLatenessFrom(wanted.latenessMinutes());
        settings.takeNoonFromTimetable(wanted.noonFromTimetable());
        if (settings.version() == 0) {
            rules.add(settings);
        }
    }

    /**
     * Adds a reason, or changes one: what it explained then counts as it says now.
     *
     * @throws BrokenRule attendance.reason.twice, attendance.reason.tooMany, attendance.settings.changedMeanwhile
     */
    @Audited("attendance.reason.change")
    public void say(Reason wanted) {
        var school = school();
        var all = reasons.of(school);
        BrokenRule.when(
                all.stream()
                        .anyMatch(other -> !other.id().equals(wanted.id())
                                && other.label()
                                        .equalsIgnoreCase(
                                                wanted.label() == null
                                                        ? ""
                                                        : wanted.label().strip())),
                "attendance.reason.twice");
        if (wanted.id() == null) {
            BrokenRule.when(all.size() >= MOST, "attendance.reason.tooMany", MOST);
            rules.add(new AbsenceReason(school, next(all), wanted.label(), wanted.meaning()));
            return;
        }
        var reason = find(wanted.id());
        BrokenRule.when(reason.version() != wanted.version(), "attendance.settings.changedMeanwhile");
        reason.say(wanted.label(), wanted.meaning());
        reason.offer(wanted.active());
    }

    /** Takes away a reason that explains nothing; @throws BrokenRule attendance.reason.used for every other one */
    @Audited("attendance.reason.remove")
    public void remove(long reasonId) {
        school();
        var reason = find(reasonId);
        BrokenRule.when(rules.isUsed(reasonId), "attendance.reason.used");
        rules.remove(reason);
    }

    private AbsenceReason find(long id) {
        return rules.reason(caller.school(), id).orElseThrow(NotFound::new);
    }

    private static int next(List<AbsenceReason> all) {
        return 1 + all.stream().mapToInt(AbsenceReason::place).max().orElse(0);
    }

    private School school() {
        Forbidden.unless(policy.maySetRules());
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }

    private AttendanceSettings settings(School school) {
        return rules.settings(Set.of(school.id())).values().iterator().next();
    }
}
