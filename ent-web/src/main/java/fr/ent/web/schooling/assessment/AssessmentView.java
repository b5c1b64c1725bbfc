package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.assessment.AssessmentForm;
import fr.ent.ejb.schooling.assessment.AssessmentList.Assignment;
import fr.ent.ejb.schooling.assessment.AssessmentService;
import fr.ent.ejb.schooling.assessment.AveragingService;
import fr.ent.ejb.schooling.assessment.AveragingSheet.PartLine;
import fr.ent.ejb.schooling.assessment.Weighing;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.Counting;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Behind schooling/assessment/assessment.xhtml: announces or changes one assessment. */
@Named
@ViewScoped
public class AssessmentView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final LocalTime AFTER_SCHOOL = LocalTime.of(18, 0);

    @Inject
    transient AssessmentService assessments;

    @Inject
    transient AveragingService averagings;

    @Inject
    transient Caller caller;

    private Long id;
    private Long assignmentId;
    private String title;
    private LocalDate heldOn;
    private String scale;
    private String weight;
    private boolean rescaled;
    private boolean formative;
    private Counting counting;
    private Long partId;
    private List<PartLine> parts = List.of();
    private String publishedAt;
    private int version;
    private List<Choice> choices;

    public void load() {
        choices = assessments.assignments().stream().map(Choice::of).toList();
        var form = id == null ? fresh() : assessments.form(id);
        var shown = Shown.onPage();
        assignmentId = form.assignmentId();
        title = form.title();
        heldOn = form.heldOn();
        scale = shown.number(form.terms().scale());
        weight = shown.number(form.terms().weight());
        rescaled = form.terms().rescaled();
        formative = form.terms().formative();
        counting = form.terms().counting();
        partId = form.partId();
        parts = assignmentId == null || assignmentId == 0 ? List.of() : averagings.parts(assignmentId);
        publishedAt = form.publishedAt() == null ? "" : HOUR.format(form.publishedAt());
        version = form.version();
    }

    /** Pupils read it the day after, at six in the evening, unless the teacher says otherwise. */
    private AssessmentForm fresh() {
        var today = caller.today();
        var chosen = assignmentId == null ? 0 : assignmentId;
        return AssessmentForm.ordinary(chosen, "", today, today.plusDays(1).atTime(AFTER_SCHOOL));
    }

    public String save() {
        if (id == null) {
            id = assessments.create(form());
            return "/schooling/assessment/mark-grid?faces-redirect=true&assessment=" + id;
        }
        assessments.update(id, form());
        return "/schooling/assessment/assessments?faces-redirect=true";
    }

    public String delete() {
        assessments.delete(id);
        return "/schooling/assessment/assessments?faces-redirect=true";
    }

    private AssessmentForm form() {
        var terms = new Weighing(TypedNumber.of(scale), TypedNumber.of(weight), rescaled, formative, counting);
        return new AssessmentForm(assignmentId, title, heldOn, terms, publication(), partId, version);
    }

    private LocalDateTime publication() {
        if (publishedAt == null || publishedAt.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(publishedAt.strip());
        } catch (DateTimeParseException unreadable) {
            throw new BrokenRule("assessment.publication.unreadable", publishedAt);
        }
    }

    public boolean isFresh() {
        return id == null;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getAssignmentId() {
        return assignmentId;
    }

    public void setAssignmentId(Long assignmentId) {
        this.assignmentId = assignmentId;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public String getScale() {
        return scale;
    }

    public void setScale(String scale) {
        this.scale = scale;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }

    public boolean isRescaled() {
        return rescaled;
    }

    public void setRescaled(boolean rescaled) {
        this.rescaled = rescaled;
    }

    public boolean isFormative() {
        return formative;
    }

    public void setFormative(boolean formative) {
        this.formative = formative;
    }

    public Counting[] getCountings() {
        return Counting.values();
    }

    public Counting getCounting() {
        return counting;
    }

    public void setCounting(Counting counting) {
        this.counting = counting;
    }

    /** The sub-subjects of what the assessment belongs to; none before that is known. */
    public List<PartLine> getParts() {
        return parts;
    }

    public Long getPartId() {
        return partId;
    }

    public void setPartId(Long partId) {
        this.partId = partId;
    }

    public String getPublishedAt() {
        return publishedAt;
    }

    public void setPublishedAt(String publishedAt) {
        this.publishedAt = publishedAt;
    }

    /** What he teaches, as the list names it. */
    public record Choice(long id, String label) implements Serializable {

        static Choice of(Assignment given) {
            return new Choice(given.id(), given.structure() + " · " + given.subject());
        }
    }
}
