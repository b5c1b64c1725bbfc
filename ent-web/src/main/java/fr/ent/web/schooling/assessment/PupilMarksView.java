package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.assessment.PupilSummonsService;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import fr.ent.web.schooling.directory.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The marks of a pupil in a period, by subject. */
@Named
@RequestScoped
public class PupilMarksView {

    /** More marks than that on one page would be slow on an old phone: the others are one link away. */
    private static final int MOST_MARKS = 30;

    @Inject
    PupilMarksService service;

    @Inject
    PupilSummonsService summonses;

    @Inject
    PupilAccess access;

    private String pupil;
    private String period;
    private FamilyPupil who;
    private PupilMarks marks;
    private List<SubjectBox> subjects;
    private List<String> summoned = List.of();
    private MarkWords words;

    /** Reads everything at once, unless a pupil of age objects. */
    public void load() {
        words = MarkWords.ofPage();
        who = access.refusing(Asked.id(pupil)).orElse(null);
        if (who == null) {
            marks = service.marks(Asked.id(pupil), Asked.optional(period));
            who = access.requireMarks(marks.pupilId());
            gather();
            summoned = isOver()
                    ? List.of()
                    : summonses.coming(marks.pupilId()).stream()
                            .map(test -> Words.of("fr.ent.web.schooling.averages")
                                    .say(
                                            "pupilSummons.line",
                                            test.subject(),
                                            test.title(),
                                            words.words().written().shortDay(test.heldOn())))
                            .toList();
        }
    }

    /** Nobody is summoned to what is closed. */
    private boolean isOver() {
        return marks.period() != null && marks.period().closed();
    }

    private void gather() {
        var all = marks.subjects().stream()
                .mapToInt(subject -> subject.items().size())
                .sum();
        var most = all <= MOST_MARKS
                ? all
                : Math.max(1, MOST_MARKS / marks.subjects().size());
        subjects = marks.subjects().stream()
                .map(subject -> SubjectBox.of(subject, most, words))
                .toList();
    }

    /** To which replacement tests he is summoned, a sentence each. */
    public List<String> getSummoned() {
        return summoned;
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        return who;
    }

    /** Why there is nothing to read; empty when there is. */
    public String getRefusal() {
        return Refusal.of(who);
    }

    /** "Notes · Léa": no preposition, which Inès would elide. */
    public String getTitle() {
        return words.words().say("pupilMarks.title", who.callName());
    }

    /** "1er trimestre". */
    public String label(PeriodFact of) {
        return words.words().say("pupilMarks." + of.kind() + "." + of.rank());
    }

    /** Is this the period on the screen? */
    public boolean current(PeriodFact of) {
        return marks.period() != null && marks.period().id() == of.id();
    }

    /** Where the general average of the period is explained; with a subject behind it, that of the subject. */
    public String getAverages() {
        return "pupil-average.xhtml?pupil=" + marks.pupilId() + "&period="
                + marks.period().id();
    }

    /** "12,4", a dash when there is none. */
    public String getGeneral() {
        return words.average(marks.general().average());
    }

    /** "12,4 : voir le calcul de la moyenne en Mathématiques", for who does not see where the link stands. */
    public String how(SubjectBox subject) {
        return words.words().say("pupilMarks.howSubject", subject.average(), subject.name());
    }

    /** "Voir 3 notes plus anciennes". */
    public String older(SubjectBox subject) {
        return words.words().say("pupilMarks.older", subject.hidden());
    }

    /** Is there a general average? */
    public boolean isMarked() {
        return marks.general().average().isMarked();
    }

    public PupilMarks getMarks() {
        return marks;
    }

    public List<SubjectBox> getSubjects() {
        return subjects;
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
}
