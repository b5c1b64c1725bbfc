package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.report.DivisionState;
import fr.ent.ejb.schooling.report.PeriodBoard;
import fr.ent.ejb.schooling.report.PeriodBoardService;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.web.kernel.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind schooling/report/closings.xhtml: the divisions of a period, what they owe and where they stand. */
@Named
@RequestScoped
public class ClosingsView {

    @Inject
    PeriodBoardService service;

    @Inject
    Caller caller;

    private String period;
    private PeriodBoard board;
    private List<Row> rows;

    /** Reads the board. */
    public void load() {
        board = service.board(Asked.optional(period));
        var words = ReportWords.of(caller);
        rows = board.divisions().stream().map(state -> row(state, words)).toList();
    }

    private static Row row(DivisionState state, ReportWords words) {
        var closing = state.closing();
        var publication = closing == null ? "" : words.instant(closing.publishedAt());
        var reopened = state.reopened() == 0 ? "" : words.say("closings.reopened", state.reopened());
        return new Row(
                state.divisionId(),
                state.division(),
                words.say("PeriodState." + state.state()),
                reopened,
                state.marks(),
                state.appreciations(),
                publication);
    }

    /** "Trimestre 2". */
    public String label(PeriodFact fact) {
        return ReportWords.of(caller).period(fact.kind(), fact.rank());
    }

    public PeriodBoard getBoard() {
        return board;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    /** A division as text. */
    public record Row(
            long divisionId,
            String division,
            String state,
            String reopened,
            long marks,
            long appreciations,
            String publication) {}
}
