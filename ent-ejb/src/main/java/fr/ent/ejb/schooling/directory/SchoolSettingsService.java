package fr.ent.ejb.schooling.directory;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.FrenchTimeZone;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The settings of the current school. Every request reads them anew: a change holds at once, in open sessions too. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.SCHOOL_ADMIN})
public class SchoolSettingsService {

    private static final String CHANGE = "directory.settings.change";

    @Inject
    SchoolRepository schools;

    @Inject
    SchoolSettingsPolicy policy;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The settings as they stand. */
    public SchoolSettings settings() {
        return SchoolSettings.of(school());
    }

    /**
     * Changes what is not as wanted; each setting that changes leaves a line with its value before and after.
     *
     * @throws BrokenRule directory.settings.changedMeanwhile when somebody changed one since they were read; the rules of
     *     {@link School}
     */
    @Audited(value = CHANGE, onlyRefusals = true)
    public void change(SchoolSettings wanted) {
        var school = school();
        var before = SchoolSettings.of(school);
        BrokenRule.when(before.version() != wanted.version(), "directory.settings.changedMeanwhile");
        school.moveNoonTo(wanted.noon());
        school.delayMarksForGuardians(Duration.ofHours(wanted.guardianDelayHours()));
        school.openDailyLifeToPersonsInCharge(wanted.dailyLifeForInCharge());
        school.locate(FrenchTimeZone.zone(wanted.timeZone()), wanted.holidayZone());
        school.lookTwiceAtRemovals(wanted.removalsPercent());
        if (!wanted.contact().equals(before.contact())) {
            school.reachByTyped(wanted.contact().phone(), wanted.contact().mail(), clock.instant());
        }
        SchoolSettings.of(school).changesFrom(before).forEach(line -> audit.granted(CHANGE, line));
    }

    private School school() {
        Forbidden.unless(policy.maySet());
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }
}
