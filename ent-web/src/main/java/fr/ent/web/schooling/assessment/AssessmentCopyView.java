package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AssessmentCopyService;
import fr.ent.ejb.schooling.assessment.AssessmentList.Assignment;
import fr.ent.ejb.schooling.assessment.AssessmentService;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Behind schooling/assessment/assessment-copy.xhtml: the same assessment for other classes. */
@Named
@ViewScoped
public class AssessmentCopyView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AssessmentCopyService copies;

    @Inject
    transient AssessmentService assessments;

    private long id;
    private String title;
    private List<Choice> choices;
    private final Map<Long, Boolean> chosen = new HashMap<>();

    /** Reads where it may go. */
    public void load() {
        title = assessments.form(id).title();
        choices = copies.targets(id).stream().map(Choice::of).toList();
    }

    /** Copies it, and shows the list. */
    public String copy() {
        var wanted = choices.stream()
                .map(Choice::id)
                .filter(each -> Boolean.TRUE.equals(chosen.get(each)))
                .toList();
        copies.copy(id, wanted);
        Said.after(Words.of("fr.ent.web.schooling.averages").say("assessmentCopy.done", wanted.size()));
        return "/schooling/assessment/assessments?faces-redirect=true";
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public List<Choice> getChoices() {
        return choices;
    }

    /** By teaching assignment. */
    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    /** A class or group. */
    public record Choice(long id, String label) implements Serializable {

        static Choice of(Assignment given) {
            return new Choice(given.id(), given.structure() + " · " + given.subject());
        }
    }
}
