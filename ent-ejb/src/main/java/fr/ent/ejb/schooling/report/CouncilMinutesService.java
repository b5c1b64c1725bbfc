package fr.ent.ejb.schooling.report;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.report.CouncilRepository;
import fr.ent.persistence.schooling.report.DecisionFact;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/** The minutes of a council on paper, for who held it. */
@Stateless
@RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
public class CouncilMinutesService {

    @Inject
    CouncilDesk desk;

    @Inject
    CouncilRepository councils;

    @Inject
    Caller caller;

    /** The file: what the council said of each pupil, in the order of the list. */
    @Audited("report.council.minutes")
    public byte[] minutes(long divisionId, long periodId) {
        var table = desk.table(divisionId, periodId);
        var said = councils.decisions(table.pupilIds(), Set.of(table.period().id())).stream()
                .collect(toMap(DecisionFact::pupilId, fact -> fact));
        return new MinutesPaper(caller.here().name(), table, caller.today()).print(said);
    }
}
