package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.report.AppreciationRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** The head takes or refuses the corrections that teachers propose; he writes none himself. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY})
public class CorrectionService {

    @Inject
    AppreciationRepository appreciations;

    @Inject
    ReportPolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Takes it or refuses it; @throws fr.ent.persistence.kernel.BrokenRule report.correction.decided */
    @Audited("report.correction.decide")
    public void decide(long proposalId, boolean accept) {
        Forbidden.unless(policy.mayClose());
        var proposal = appreciations.proposal(caller.school(), proposalId).orElseThrow(NotFound::new);
        if (accept) {
            proposal.accept(caller.personId(), clock.instant());
        } else {
            proposal.refuse(caller.personId(), clock.instant());
        }
    }
}
