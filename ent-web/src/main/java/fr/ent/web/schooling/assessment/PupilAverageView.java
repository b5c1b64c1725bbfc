package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageFormula;
import fr.ent.ejb.schooling.assessment.AverageFormula.Term;
import fr.ent.ejb.schooling.assessment.GeneralFormula.SubjectTerm;
import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How an average of a pupil is reached, line by line, with his own numbers: of one subject, or the general one. */
@Named
@RequestScoped
public class PupilAverageView {

    @Inject
    PupilMarksService service;

    @Inject
    PupilAccess access;

    private String pupil;
    private String period;
    private String subject;
    private PupilMarks marks;
    private PupilMarks.Subject of;
    private MarkWords words;

    /** One line: what it is, the mark, its coefficient, and the two numbers that enter the sums. */
    public record Line(String title, String facts, String value, String weight, String points, boolean counted) {}

    /** Reads everything; a subject without a mark of the pupil does not exist. Who is refused reads why on the other page. */
    public String load() {
        if (access.refusing(Asked.id(pupil)).isPresent()) {
            return "/schooling/assessment/pupil-marks?faces-redirect=true&pupil=" + Asked.id(pupil);
        }
        marks = service.marks(Asked.id(pupil), Asked.optional(period));
        words = MarkWords.ofPage();
        var wanted = Asked.optional(subject);
        if (wanted != null) {
            of = marks.subjects().stream()
                    .filter(known -> known.subjectId() == wanted)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return null;
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        return access.requireMarks(marks.pupilId());
    }

    /** "Mathématiques, moyenne · Léa". */
    public String getTitle() {
        return isGeneral()
                ? words.words().say("pupilAverage.general", getWho().callName())
                : words.words().say("pupilAverage.subject", getWho().callName(), of.subject());
    }

    /** The period on the screen, for the way back; empty when the school has none. */
    public String getShownPeriod() {
        return marks.period() == null ? "" : String.valueOf(marks.period().id());
    }

    /** Is it the general average? */
    public boolean isGeneral() {
        return of == null;
    }

    /** The lines of the calculation, those that do not count too. */
    public List<Line> getLines() {
        return isGeneral()
                ? marks.general().terms().stream().map(this::line).toList()
                : formula().terms().stream().map(this::line).toList();
    }

    /** His sub-subjects: what he has in each, and whether it counts as one mark. */
    public List<Line> getParts() {
        return isGeneral()
                ? List.of()
                : formula().parts().stream()
                        .map(part -> new Line(
                                part.label(),
                                "",
                                words.average(part.average()),
                                part.counted() ? words.words().written().number(part.coefficient()) : "–",
                                part.counted()
                                        ? words.exact(part.points())
                                        : words.words().say("formula.subTold"),
                                part.counted()))
                        .toList();
    }

    /** "Aucun arrondi n’est fait en chemin…", with the rounding of his level. */
    public String getOnce() {
        return words.words().say("pupilAverage.once." + average().rounding());
    }

    /** The sum of the points. */
    public String getPoints() {
        return words.exact(isGeneral() ? marks.general().points() : formula().points());
    }

    /** The sum of the coefficients. */
    public String getWeight() {
        return words.exact(isGeneral() ? marks.general().weight() : formula().weight());
    }

    /** What comes out, to the tenth. */
    public String getResult() {
        return words.average(average());
    }

    /** "24,5 points divisés par 2 font 12,3 sur 20." */
    public String getSentence() {
        var result = words.average(computed());
        return !isGeneral() && formula().isCapped()
                ? Words.of("fr.ent.web.schooling.averages").say("capped.sentence", getPoints(), getWeight(), result)
                : words.words().say("pupilAverage.result", getPoints(), getWeight(), result);
    }

    /** That the teacher gave another average, and why; empty when he did not. */
    public String getGiven() {
        return isGeneral() || of.reason() == null
                ? ""
                : Words.of("fr.ent.web.schooling.averages").say("override.given", getResult(), of.reason());
    }

    /** Is there anything to divide? */
    public boolean isComputed() {
        return computed().isMarked();
    }

    /** Is there an average? */
    public boolean isMarked() {
        return average().isMarked();
    }

    /** Are all marks brought to twenty? Otherwise the page says how the others count. */
    public boolean isAllRescaled() {
        return isGeneral()
                || formula().terms().stream()
                        .filter(Term::counted)
                        .allMatch(term -> term.mark().weighing().rescaled() || isOnTwenty(term));
    }

    private Average average() {
        return isGeneral() ? marks.general().average() : of.average();
    }

    private Average computed() {
        return isGeneral() ? average() : formula().average();
    }

    private AverageFormula formula() {
        return of.formula();
    }

    private Line line(Term term) {
        var mark = term.mark();
        return new Line(
                mark.title(),
                words.words().written().shortDay(mark.date()) + words.fate(term),
                words.value(mark.value())
                        + words.outOf(mark.value(), mark.weighing().scale()),
                term.counted() ? words.exact(term.weight()) : "–",
                term.counted() ? words.exact(term.points()) : words.words().say("pupilMarks.notCounted"),
                term.counted());
    }

    private Line line(SubjectTerm term) {
        var points = term.average().exact().orElse(Fraction.ZERO).times(term.weight());
        return new Line(
                term.subject(),
                "",
                words.average(term.average()),
                term.counted() ? words.exact(term.weight()) : "–",
                term.counted() ? words.exact(points) : words.words().say("pupilMarks.notCounted"),
                term.counted());
    }

    private static boolean isOnTwenty(Term term) {
        return Fraction.of(term.mark().weighing().scale()).equals(Fraction.TWENTY);
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
}
