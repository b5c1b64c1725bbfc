package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.ExemptionService;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind schooling/attendance/exemption-list.xhtml: who is exempt from what, now and later this year. */
@Named
@RequestScoped
public class ExemptionListView {

    @Inject
    ExemptionService service;

    private List<Row> rows;

    /** Reads them, once: it is journaled. */
    public void load() {
        var words = Words.of("fr.ent.web.schooling.presence");
        rows = service.current().stream()
                .map(kept -> new Row(kept.pupilId(), kept.pupil(), ExemptionLine.of(kept.exemption(), words)))
                .toList();
    }

    /** A pupil and his exemption. */
    public record Row(long pupilId, String pupil, ExemptionLine line) {}

    public List<Row> getRows() {
        return rows;
    }
}
