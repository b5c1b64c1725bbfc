package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.SchoolSettingsPolicy;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.LevelRepository;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.Rounding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** How the current school rounds averages, level by level. It changes how they are shown, never the exact ones. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.SCHOOL_ADMIN})
public class RoundingService {

    private static final String CHANGE = "assessment.rounding.change";

    @Inject
    LevelRepository levels;

    @Inject
    SchoolSettingsPolicy policy;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /** Every level of the school, by code. */
    public List<LevelRounding> levels() {
        Forbidden.unless(policy.maySet());
        return levels.ofSchool(caller.school()).stream().map(LevelRounding::of).toList();
    }

    /**
     * Rounds as wanted; each level that changes leaves a line with what was before and after.
     *
     * @param wanted as read, with other roundings; levels that are not named stay
     * @throws BrokenRule directory.settings.changedMeanwhile when somebody changed a level since it was read
     */
    @Audited(value = CHANGE, onlyRefusals = true)
    public void round(List<LevelRounding> wanted) {
        Forbidden.unless(policy.maySet());
        var known = levels.ofSchool(caller.school());
        for (var line : wanted) {
            var level = known.stream()
                    .filter(each -> each.id() == line.levelId())
                    .findFirst()
                    .orElseThrow(NotFound::new);
            BrokenRule.when(level.version() != line.version(), "directory.settings.changedMeanwhile");
            change(level, line.rounding());
        }
    }

    private void change(Mef level, Rounding wanted) {
        if (level.rounding() != wanted) {
            audit.granted(CHANGE, level.code() + " " + level.rounding() + " -> " + wanted);
            level.round(wanted);
        }
    }
}
