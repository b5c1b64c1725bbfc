package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.SchoolSettingsPolicy;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.MarkPolicy;
import fr.ent.persistence.schooling.assessment.MarkPolicyRepository;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What the current school decides about its marks; assessments that exist stay as they are. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.SCHOOL_ADMIN})
public class MarkPolicyService {

    private static final String CHANGE = "assessment.policy.change";

    @Inject
    MarkPolicyRepository policies;

    @Inject
    SchoolRepository schools;

    @Inject
    SchoolSettingsPolicy allowed;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /** What is decided. */
    public MarkPolicySettings settings() {
        Forbidden.unless(allowed.maySet());
        return policies.of(caller.school()).map(MarkPolicySettings::of).orElse(MarkPolicySettings.NONE);
    }

    /**
     * Decides; a line keeps what was before and after.
     *
     * @throws BrokenRule directory.settings.changedMeanwhile when somebody decided since it was read; the rules of
     *     {@link MarkPolicy}
     */
    @Audited(value = CHANGE, onlyRefusals = true)
    public void decide(MarkPolicySettings wanted) {
        var before = settings();
        BrokenRule.when(before.version() != wanted.version(), "directory.settings.changedMeanwhile");
        var policy = policies.of(caller.school()).orElseGet(this::first);
        policy.requireShare(wanted.leastShare());
        policy.project(wanted.project(), wanted.kinds(), wanted.weights());
        audit.granted(
                CHANGE,
                before.written() + " -> " + MarkPolicySettings.of(policy).written());
    }

    private MarkPolicy first() {
        return policies.add(new MarkPolicy(schools.find(caller.school()).orElseThrow(NotFound::new)));
    }
}
