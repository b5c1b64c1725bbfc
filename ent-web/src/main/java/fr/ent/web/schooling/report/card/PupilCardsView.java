package fr.ent.web.schooling.report.card;

import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.ejb.schooling.report.card.FamilyCardService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import fr.ent.web.schooling.directory.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** Behind schooling/report/card/pupil-cards.xhtml: the report cards of a pupil, to open. */
@Named
@RequestScoped
public class PupilCardsView {

    @Inject
    FamilyCardService service;

    @Inject
    PupilAccess access;

    @Inject
    FacesContext faces;

    private final CardTexts texts = new CardTexts();
    private FamilyPupil who;
    private List<Line> lines;

    /** A card as it is shown. */
    public record Line(long id, String title, String facts, String opened, String size, String name) {}

    /** Reads everything at once, unless a pupil of age objects. */
    public void load() {
        var pupil = Asked.id(CardTexts.asked("pupil"));
        who = access.refusing(pupil).orElse(null);
        if (who == null) {
            getLines();
        }
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        if (who == null) {
            who = access.requireMarks(Asked.id(CardTexts.asked("pupil")));
        }
        return who;
    }

    /** Why there is nothing to read; empty when there is. */
    public String getRefusal() {
        return Refusal.of(getWho());
    }

    /** "Bulletins · Léa". */
    public String getTitle() {
        return texts.say("pupilCards.title", getWho().callName());
    }

    /** Those published, the newest first. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = service.cards(getWho().id()).stream().map(this::line).toList();
        }
        return lines;
    }

    /** Sends the file as it was made; that it was opened is noted. */
    public void open(long card) throws IOException {
        var file = TriedTwice.call(() -> service.open(getWho().id(), card));
        Download.send(faces, "application/pdf", "bulletin.pdf", file);
    }

    private Line line(FamilyCardService.Given given) {
        var card = given.card();
        var zone = getWho().school().zone();
        var title = texts.say(
                "pupilCards.card",
                texts.term(card.kind(), card.rank()),
                String.valueOf(card.firstYear()),
                String.valueOf(card.firstYear() + 1));
        var facts = texts.say("pupilCards.facts", card.division(), texts.moment(card.readableSince(), zone));
        var opened = given.openedAt() == null
                ? texts.say("pupilCards.never")
                : texts.say("pupilCards.opened", texts.moment(given.openedAt(), zone));
        var size = texts.say("pupilCards.open", CardTexts.kilobytes(card.size()));
        return new Line(card.id(), title, facts, opened, size, size + " – " + title);
    }
}
