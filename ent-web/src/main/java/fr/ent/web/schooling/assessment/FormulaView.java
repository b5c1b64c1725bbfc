package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AverageFormula;
import fr.ent.ejb.schooling.assessment.AveragesService;
import fr.ent.ejb.schooling.assessment.FormulaPage;
import fr.ent.ejb.schooling.assessment.GeneralFormula;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind schooling/assessment/formula.xhtml: how one average is reached, with the pupil's own numbers. */
@Named
@RequestScoped
public class FormulaView {

    @Inject
    AveragesService averages;

    private Long divisionId;
    private Long assignmentId;
    private Long periodId;
    private Long subjectId;
    private long pupilId;
    private FormulaPage page;
    private Shown shown;

    public void load() {
        shown = Shown.onPage();
        page = assignmentId == null
                ? averages.formulaInDivision(divisionId == null ? 0 : divisionId, periodId, pupilId, subjectId)
                : averages.formulaInAssignment(assignmentId, periodId, pupilId);
    }

    /** The marks of a subject, those that do not count too; none for the general average. */
    public List<Term> getTerms() {
        return page.formula() == null
                ? List.of()
                : page.formula().terms().stream().map(this::term).toList();
    }

    /** The subjects of a general average; none for a subject. */
    public List<Part> getParts() {
        return page.general() == null
                ? List.of()
                : page.general().terms().stream().map(this::part).toList();
    }

    /** The sub-subjects of a subject, with the pupil's average in each. */
    public List<SubSubject> getSubSubjects() {
        return page.formula() == null
                ? List.of()
                : page.formula().parts().stream()
                        .map(sub -> new SubSubject(
                                sub.label(),
                                sub.average().exact().map(shown::exact).orElse(""),
                                shown.number(sub.coefficient()),
                                sub.counted() ? shown.exact(sub.points()) : "",
                                sub.counted()))
                        .toList();
    }

    /** That the teacher gave another average, and why; empty when he did not. */
    public String getGiven() {
        return page.given() == null
                ? ""
                : Words.of("fr.ent.web.schooling.averages")
                        .say(
                                "override.given",
                                shown.number(page.given().points()),
                                page.given().reason());
    }

    /** How the result is rounded. */
    public String getRounding() {
        var average = page.formula() == null
                ? page.general().average()
                : page.formula().average();
        return average.rounding().name();
    }

    private Term term(AverageFormula.Term term) {
        var weighing = term.mark().weighing();
        return new Term(
                term.mark().title(),
                shown.day(term.mark().date()),
                shown.mark(term.mark().value()),
                shown.number(weighing.scale()),
                shown.number(weighing.weight()),
                weighing.rescaled(),
                term.counted(),
                term.standing().name(),
                shown.exact(term.points()),
                shown.exact(term.weight()));
    }

    private Part part(GeneralFormula.SubjectTerm term) {
        return new Part(
                term.subject(),
                term.average().exact().map(shown::exact).orElse(""),
                shown.exact(term.weight()),
                term.counted());
    }

    public String getPoints() {
        return shown.exact(
                page.formula() == null
                        ? page.general().points()
                        : page.formula().points());
    }

    public String getWeight() {
        return shown.exact(
                page.formula() == null
                        ? page.general().weight()
                        : page.formula().weight());
    }

    /** Do bonus points pass twenty? */
    public boolean isCapped() {
        return page.formula() != null && page.formula().isCapped();
    }

    /** The exact result to four decimals, empty for NN. */
    public String getExact() {
        if (isCapped()) {
            return shown.exact(page.formula().points().over(page.formula().weight()));
        }
        var average = page.formula() == null
                ? page.general().average()
                : page.formula().average();
        return average.exact().map(shown::exact).orElse("");
    }

    /** What is shown elsewhere, to the tenth; empty for NN. */
    public String getRounded() {
        return shown.average(
                page.formula() == null
                        ? page.general().average()
                        : page.formula().average());
    }

    public FormulaPage getPage() {
        return page;
    }

    public Long getDivisionId() {
        return divisionId;
    }

    public void setDivisionId(Long divisionId) {
        this.divisionId = divisionId;
    }

    public Long getAssignmentId() {
        return assignmentId;
    }

    public void setAssignmentId(Long assignmentId) {
        this.assignmentId = assignmentId;
    }

    public Long getPeriodId() {
        return periodId;
    }

    public void setPeriodId(Long periodId) {
        this.periodId = periodId;
    }

    public Long getSubjectId() {
        return subjectId;
    }

    public void setSubjectId(Long subjectId) {
        this.subjectId = subjectId;
    }

    public long getPupilId() {
        return pupilId;
    }

    public void setPupilId(long pupilId) {
        this.pupilId = pupilId;
    }

    /** One mark in the formula. */
    public record Term(
            String title,
            String day,
            String mark,
            String scale,
            String weight,
            boolean rescaled,
            boolean counted,
            String standing,
            String points,
            String carried) {}

    /** One sub-subject; its points are empty when its marks count each for itself. */
    public record SubSubject(String label, String average, String weight, String points, boolean counted) {}

    /** One subject in the formula of a general average. */
    public record Part(String subject, String average, String weight, boolean counted) {}
}
