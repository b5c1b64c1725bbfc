package fr.ent.it.schooling.assessment;

import fr.ent.ejb.schooling.assessment.CellEntry;
import fr.ent.ejb.schooling.assessment.GridSaved;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.it.As;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;

/** Somebody who saves marks in a thread, and so in a request, of his own. */
@ApplicationScoped
public class MarksActor {

    @Inject
    MarkGridService grids;

    /** As that account, on a page of that school. */
    @ActivateRequestContext
    public GridSaved save(String login, String uai, long assessment, Map<Long, CellEntry> cells) throws Exception {
        return As.user(login, uai, () -> grids.save(assessment, cells));
    }
}
