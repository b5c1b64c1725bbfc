package fr.ent.web.schooling.report.card;

import fr.ent.ejb.schooling.report.card.CardVerificationService;
import fr.ent.ejb.schooling.report.card.CardVerificationService.Answer;
import fr.ent.web.kernel.RemoteAddress;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind schooling/report/card/verify.xhtml: anybody types the code of a report card, or photographs it. */
@Named
@RequestScoped
public class VerifyView {

    private static final int LONGEST = 40;

    @Inject
    CardVerificationService service;

    @Inject
    FacesContext faces;

    private String code;
    private Answer answer;

    /** Asks once there is a code. */
    public void load() {
        code = CardTexts.asked("code");
        if (code != null && !code.isBlank()) {
            code = code.substring(0, Math.min(LONGEST, code.length()));
            answer = service.verify(code, RemoteAddress.of(faces));
        }
    }

    /** What was typed, perhaps empty. */
    public String getCode() {
        return code == null ? "" : code;
    }

    /** Was something asked, and looked for? */
    public boolean isAnswered() {
        return answer != null && answer.seconds() == 0;
    }

    /** The card, null for a code that no card has. */
    public CardVerificationService.Authentic getCard() {
        return answer == null ? null : answer.card();
    }

    /** "Bulletin émis par … le …". */
    public String getIssued() {
        var words = words();
        return words.say(
                "verify.issued",
                getCard().school(),
                getCard().uai(),
                words.written().date(getCard().day()));
    }

    /** How long to wait after too many wrong codes; empty when there is no need. */
    public String getWait() {
        return answer == null || answer.seconds() == 0 ? "" : words().say("verify.wait", answer.seconds());
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.report.card");
    }
}
