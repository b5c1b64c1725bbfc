package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.QuietHours;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.report.CouncilChoice.Kind;
import fr.ent.persistence.schooling.report.CouncilRepository;
import fr.ent.persistence.schooling.report.ReportSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What councils are offered, when families read report cards, and the quiet hours. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY})
public class ReportSettingsService {

    /** A list has at most so many lines. */
    private static final int MOST = 20;

    @Inject
    CouncilRepository councils;

    @Inject
    CouncilChoices choices;

    @Inject
    SchoolRepository schools;

    @Inject
    ReportPolicy policy;

    @Inject
    Caller caller;

    /** As they stand. */
    public ReportChoices settings() {
        Forbidden.unless(policy.maySet());
        var offered = choices.of(caller.school());
        var there = there();
        var quiet = schools.quietHours(caller.school());
        return new ReportChoices(
                offered.distinctions(),
                offered.orientations(),
                there.daysAfterClosing().orElse(null),
                quiet.from(),
                quiet.until(),
                quiet.isWeekEnd(),
                quiet.isForMarks(),
                stamp(there, quiet));
    }

    /**
     * Changes them all.
     *
     * @throws BrokenRule report.settings.changedMeanwhile, report.settings.tooMany; the rules of {@link ReportSettings}
     */
    @Audited("report.settings.change")
    public void change(ReportChoices wanted) {
        Forbidden.unless(policy.maySet());
        var there = there();
        var quiet = schools.quietHours(caller.school());
        BrokenRule.when(stamp(there, quiet) != wanted.stamp(), "report.settings.changedMeanwhile");
        there.showAfter(wanted.daysAfterClosing());
        quiet.keep(wanted.quietFrom(), wanted.quietUntil(), wanted.quietWeekEnd());
        quiet.holdMarks(wanted.quietMarks());
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        councils.offer(school, Kind.DISTINCTION, few(wanted.distinctions()));
        councils.offer(school, Kind.ORIENTATION, few(wanted.orientations()));
        if (there.version() == 0) {
            councils.add(there);
        }
        if (quiet.version() == 0) {
            schools.add(quiet);
        }
    }

    /** Each change of one of them makes it larger. */
    private static int stamp(ReportSettings settings, QuietHours quiet) {
        return settings.version() + quiet.version();
    }

    private static List<String> few(List<String> labels) {
        BrokenRule.when(labels.size() > MOST, "report.settings.tooMany", MOST);
        return labels;
    }

    private ReportSettings there() {
        return councils.settings(caller.school())
                .orElseGet(
                        () -> new ReportSettings(schools.find(caller.school()).orElseThrow(NotFound::new)));
    }
}
