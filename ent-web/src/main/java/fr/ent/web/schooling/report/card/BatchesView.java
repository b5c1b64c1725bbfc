package fr.ent.web.schooling.report.card;

import fr.ent.ejb.kernel.PublicAddress;
import fr.ent.ejb.schooling.assessment.DivisionChoice;
import fr.ent.ejb.schooling.report.card.BatchBoard;
import fr.ent.ejb.schooling.report.card.ReportBatchService;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.report.card.CardRow;
import fr.ent.persistence.schooling.report.card.ReportKind;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/**
 * Behind schooling/report/card/batches.xhtml: choose a division, then make its report cards and mark sheets and take
 * them. The page keeps nothing between two requests: all comes from the address, or from what a form sends again.
 */
@Named
@RequestScoped
public class BatchesView {

    private static final String PDF = "application/pdf";
    private static final String AGAIN = "/schooling/report/card/batches?faces-redirect=true&division=";
    private static final String VERIFY = "schooling/report/card/verify.xhtml";

    @Inject
    ReportBatchService service;

    @Inject
    FacesContext faces;

    private CardTexts texts;
    private BatchBoard board;

    /** A division that is not his does not exist. */
    public void load() {
        getBoard();
    }

    /** The divisions to choose from. */
    public List<DivisionChoice> getDivisions() {
        return service.divisions();
    }

    /** What was made; null as long as no division is chosen. */
    public BatchBoard getBoard() {
        var division = Asked.optional(CardTexts.asked("division"));
        if (board == null && division != null) {
            board = service.board(division, Asked.optional(CardTexts.asked("period")));
        }
        return board;
    }

    /** Asks for the documents of all pupils. */
    public String start(ReportKind kind) {
        service.start(kind, getBoard().divisionId(), getBoard().shown().id(), verifyPage());
        return again();
    }

    /** Gives a batch up. */
    public String cancel(long batch) {
        service.cancel(batch);
        return again();
    }

    /** Sends the file of all pupils; the page stays where it is. */
    public void take(long batch) throws IOException {
        Download.send(faces, PDF, "classe.pdf", service.download(batch));
    }

    /** Sends the card of one pupil as it was given. */
    public void takeCard(long card) throws IOException {
        Download.send(faces, PDF, "bulletin.pdf", service.card(getBoard().divisionId(), card));
    }

    /** Sends the mark sheet of one pupil as it is now. */
    public void takeSheet(long pupil) throws IOException {
        var sheet =
                service.markSheet(getBoard().divisionId(), getBoard().shown().id(), pupil);
        Download.send(faces, PDF, "releve.pdf", sheet);
    }

    /** Where the period stands, and what that means for what is made now. */
    public String getState() {
        if (board.closedAt() == null) {
            return texts().say("batches.open");
        }
        return texts().say("batches.closed", texts().moment(board.closedAt(), board.zone())) + " "
                + (board.publishedAt() == null
                        ? texts().say("batches.unpublished")
                        : texts().say("batches.published", texts().moment(board.publishedAt(), board.zone())));
    }

    /** "1er trimestre". */
    public String term(PeriodFact period) {
        return texts().term(period);
    }

    /** When it was asked for, and by whom. */
    public String asked(BatchBoard.Batch batch) {
        return texts().say(
                        "batches.asked",
                        texts().moment(batch.row().askedAt(), board.zone()),
                        batch.row().by());
    }

    /** "12 sur 26". */
    public String progress(BatchBoard.Batch batch) {
        return texts().say("batches.made", batch.made(), batch.row().documents());
    }

    /** "Édition 2, 1er décembre 2026 à 8 h". */
    public String edition(CardRow card) {
        return texts().say("batches.edition", card.edition(), texts().moment(card.madeAt(), board.zone()));
    }

    private String again() {
        return AGAIN + board.divisionId() + "&period=" + board.shown().id();
    }

    /** As the operator says it, else as it was asked for. */
    private String verifyPage() {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var port = request.getServerPort();
        var usual = port == 80 || port == 443;
        return PublicAddress.known()
                        .orElseGet(() -> request.getScheme() + "://" + request.getServerName()
                                + (usual ? "" : ":" + port) + request.getContextPath() + "/")
                + VERIFY;
    }

    private CardTexts texts() {
        if (texts == null) {
            texts = new CardTexts();
        }
        return texts;
    }
}
