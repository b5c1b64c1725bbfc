package fr.ent.web.schooling.report.card;

import fr.ent.ejb.schooling.assessment.DivisionChoice;
import fr.ent.ejb.schooling.report.card.CardOpeningService;
import fr.ent.ejb.schooling.report.card.OpeningBoard;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Behind schooling/report/card/openings.xhtml: who opened the report cards of a division, and the copies on paper. */
@Named
@RequestScoped
public class OpeningsView {

    @Inject
    CardOpeningService service;

    @Inject
    FacesContext faces;

    private CardTexts texts;
    private OpeningBoard board;

    /** A division of another school does not exist. */
    public void load() {
        getBoard();
    }

    /** The divisions to choose from. */
    public List<DivisionChoice> getDivisions() {
        return service.divisions();
    }

    /** Who opened them; null as long as no division is chosen. */
    public OpeningBoard getBoard() {
        if (board == null && getDivision() != null) {
            board = service.board(Asked.id(getDivision()), Asked.optional(CardTexts.asked("period")));
        }
        return board;
    }

    /** The division of the address. */
    public String getDivision() {
        return CardTexts.asked("division");
    }

    /** Sends the copies on paper; the page stays where it is. */
    public void print() throws IOException {
        var file = service.paper(Asked.id(getDivision()), getBoard().shown().id());
        Download.send(faces, "application/pdf", "bulletins-papier.pdf", file);
    }

    /** From when families read them. */
    public String getState() {
        return board.publishedAt() == null
                ? texts().say("batches.unpublished")
                : texts().say("batches.published", texts().moment(board.publishedAt(), board.zone()));
    }

    /** How many copies on paper there would be. */
    public String getLetters() {
        return texts().say("openings.letters", board.letters());
    }

    /** How many have no address. */
    public String getHomeless() {
        return texts().say("openings.homeless", board.homeless());
    }

    /** "1er trimestre". */
    public String term(PeriodFact period) {
        return texts().term(period);
    }

    /** When he opened it first, or that he did not. */
    public String opened(OpeningBoard.Reader reader) {
        return reader.openedAt() == null
                ? texts().say("openings.not")
                : texts().say("openings.opened", texts().moment(reader.openedAt(), board.zone()));
    }

    private CardTexts texts() {
        if (texts == null) {
            texts = new CardTexts();
        }
        return texts;
    }
}
