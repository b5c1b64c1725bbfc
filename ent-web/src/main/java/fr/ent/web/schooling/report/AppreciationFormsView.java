package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.report.AppreciationService;
import fr.ent.ejb.schooling.report.PhraseService;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;

/** The small forms under the appreciations: one's own sentences, another final average, a correction. */
@Named
@ViewScoped
public class AppreciationFormsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AppreciationService service;

    @Inject
    transient PhraseService phrases;

    private String phrase;
    private Long pupil;
    private String points;
    private String reason;
    private Long corrected;
    private String correction;

    /** Keeps a sentence. */
    public String keepPhrase(long assignment, long period) {
        phrases.keep(phrase);
        return done("appreciations.phraseKept", assignment, period);
    }

    /** Forgets one. */
    public String forgetPhrase(long id, long assignment, long period) {
        phrases.forget(id);
        return done("appreciations.phraseForgotten", assignment, period);
    }

    /** Gives a final average, or takes it back when there is none. */
    public String override(long assignment, long period) {
        TriedTwice.call(() -> {
            service.override(assignment, period, pupil, number(), reason);
            return null;
        });
        return done("appreciations.overridden", assignment, period);
    }

    /** Proposes another wording after the closing. */
    public String propose(long assignment, long period) {
        service.propose(assignment, period, corrected, correction);
        return done("appreciations.proposed", assignment, period);
    }

    private BigDecimal number() {
        if (points == null || points.isBlank()) {
            return null;
        }
        var text = points.strip().replace(',', '.');
        BrokenRule.when(!text.matches("\\d{1,3}(\\.\\d{1,6})?"), "assessment.number.unreadable", points);
        return new BigDecimal(text);
    }

    private static String done(String key, long assignment, long period) {
        Said.after(Words.of(ReportWords.BUNDLE).say(key));
        return "/schooling/report/appreciations?faces-redirect=true&assignment=" + assignment + "&period=" + period;
    }

    public String getPhrase() {
        return phrase;
    }

    public void setPhrase(String phrase) {
        this.phrase = phrase;
    }

    public Long getPupil() {
        return pupil;
    }

    public void setPupil(Long pupil) {
        this.pupil = pupil;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getCorrected() {
        return corrected;
    }

    public void setCorrected(Long corrected) {
        this.corrected = corrected;
    }

    public String getCorrection() {
        return correction;
    }

    public void setCorrection(String correction) {
        this.correction = correction;
    }
}
