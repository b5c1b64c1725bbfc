package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.schooling.attendance.law.AbsenteeismRepository;
import fr.ent.persistence.schooling.attendance.law.FollowUp;
import fr.ent.persistence.schooling.attendance.law.FollowUpRepository;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates one school and writes what the clock found: new follow-ups, those that go on, and those of pupils who are no
 * longer over. Two that evaluate one school at once come one after the other.
 */
@Stateless
@PermitAll
public class ClockKeeper {

    @Inject
    SchoolRepository schools;

    @Inject
    ClockReader reader;

    @Inject
    AbsenteeismRepository settings;

    @Inject
    FollowUpRepository followUps;

    @Inject
    Clock clock;

    /** As of now: from the first day of the school year to today, where the school is. */
    public Evaluated evaluate(String uai) {
        var school = schools.find(uai).orElseThrow(NotFound::new);
        var today = school.today(clock);
        // all is read before anything is written, so that no lock of ours waits for a call that is being closed
        var left = new ArrayList<>(reader.findings(school, today));
        var over = left.size();
        var now = clock.instant();
        settings.claim(school).evaluated(now);
        var below = 0;
        for (var known : followUps.ofYear(school.id(), SchoolYear.firstYearOf(today))) {
            below += goesOn(known, left, now) ? 0 : 1;
        }
        left.forEach(finding -> open(school, finding, now));
        return new Evaluated(over, left.size(), below);
    }

    /** Is he over still? The finding that says so is taken out. */
    private static boolean goesOn(FollowUp known, List<ClockFinding> left, Instant now) {
        var found = left.stream().filter(finding -> finding.goesOn(known)).findFirst();
        found.ifPresentOrElse(finding -> known.isOver(finding.window(), now), () -> known.isBelow(now));
        found.ifPresent(left::remove);
        return found.isPresent();
    }

    private void open(School school, ClockFinding finding, Instant now) {
        var own = finding.ownId() == null ? null : followUps.threshold(finding.ownId());
        followUps.add(new FollowUp(
                school,
                followUps.person(finding.pupilId()),
                new FollowUp.Rule(finding.rule(), own),
                finding.window(),
                now));
    }
}
