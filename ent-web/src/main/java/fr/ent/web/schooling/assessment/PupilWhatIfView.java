package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.assessment.WhatIf;
import fr.ent.ejb.schooling.assessment.WhatIf.Wish;
import fr.ent.ejb.schooling.assessment.WhatIfService;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.AssessmentFact.Part;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Sentences;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;

/** « Et si… ? »: what an average would be with one more mark, and which mark a target asks for. The address keeps it all. */
@Named
@RequestScoped
public class PupilWhatIfView {

    @Inject
    WhatIfService service;

    @Inject
    PupilAccess access;

    private String pupil;
    private String period;
    private String subject;
    private String scale = "20";
    private String weight = "1";
    private String part;
    private String mark;
    private String target;
    private PupilMarks marks;
    private WhatIf answer;
    private String problem = "";
    private MarkWords words;

    /** Reads, and answers what was asked. Who is refused reads why on the other page. */
    public String load() {
        if (access.refusing(Asked.id(pupil)).isPresent()) {
            return "/schooling/assessment/pupil-marks?faces-redirect=true&pupil=" + Asked.id(pupil);
        }
        words = MarkWords.ofPage();
        marks = service.subjects(Asked.id(pupil), Asked.optional(period));
        if (!marks.subjects().isEmpty()) {
            answer();
        }
        return null;
    }

    /** A question that breaks a rule has its sentence for an answer. */
    private void answer() {
        var wished = Asked.optional(subject);
        var chosen = wished == null ? marks.subjects().get(0).subjectId() : wished;
        subject = String.valueOf(chosen);
        try {
            var wish = new Wish(TypedNumber.of(scale), TypedNumber.of(weight), Asked.optional(part));
            answer = service.ask(marks, chosen, wish, number(mark), number(target));
        } catch (BrokenRule rule) {
            problem = Sentences.of(
                    rule, FacesContext.getCurrentInstance().getViewRoot().getLocale());
            NotFound.unless(marks.subjects().stream().anyMatch(known -> known.subjectId() == chosen));
        }
    }

    private static BigDecimal number(String typed) {
        return typed == null || typed.isBlank() ? null : TypedNumber.of(typed);
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        return access.requireMarks(marks.pupilId());
    }

    /** "Et si… ? · Léa". */
    public String getTitle() {
        return Words.of("fr.ent.web.schooling.averages").say("whatIf.title", getWho().callName());
    }

    /** What is said to what was asked, one sentence each; empty before anything was asked. */
    public List<String> getSentences() {
        return answer == null ? List.of() : new WhatIfWords(words).sentences(answer, mark, target);
    }

    /** Why there is no answer; empty when there is one. */
    public String getProblem() {
        return problem;
    }

    /** The sub-subjects of the subject; none without an answer. */
    public List<Part> getParts() {
        return answer == null ? List.of() : answer.parts();
    }

    public PupilMarks getMarks() {
        return marks;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getScale() {
        return scale;
    }

    public void setScale(String scale) {
        this.scale = scale == null ? "20" : scale;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight == null ? "1" : weight;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }

    public String getMark() {
        return mark;
    }

    public void setMark(String mark) {
        this.mark = mark;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
