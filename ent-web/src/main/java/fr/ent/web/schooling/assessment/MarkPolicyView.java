package fr.ent.web.schooling.assessment;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.schooling.assessment.MarkPolicyService;
import fr.ent.ejb.schooling.assessment.MarkPolicySettings;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.AssessmentKind;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;

/** Behind schooling/assessment/mark-policy.xhtml: the threshold of a representative average, the project of evaluation. */
@Named
@ViewScoped
public class MarkPolicyView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MarkPolicyService service;

    private int version;
    private String leastShare;
    private boolean project;
    private boolean formative;
    private boolean bonus;
    private boolean optional;
    private String weights;

    /** Reads what is decided. */
    public void load() {
        var settings = service.settings();
        version = settings.version();
        leastShare = String.valueOf(settings.leastShare());
        project = settings.project();
        formative = settings.kinds().contains(AssessmentKind.FORMATIVE);
        bonus = settings.kinds().contains(AssessmentKind.BONUS);
        optional = settings.kinds().contains(AssessmentKind.OPTIONAL);
        var shown = Shown.onPage();
        weights = settings.weights().stream().map(shown::number).collect(joining(" ; "));
    }

    /** Keeps it and shows it again. */
    public String save() {
        var kinds = EnumSet.of(AssessmentKind.ORDINARY);
        allow(kinds, formative, AssessmentKind.FORMATIVE);
        allow(kinds, bonus, AssessmentKind.BONUS);
        allow(kinds, optional, AssessmentKind.OPTIONAL);
        var coefficients = Arrays.stream((weights == null ? "" : weights).split("[;\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(TypedNumber::of)
                .toList();
        service.decide(new MarkPolicySettings(share(), project, kinds, coefficients, version));
        Said.after(Words.of("fr.ent.web.schooling.averages").say("markPolicy.saved"));
        return "/schooling/assessment/mark-policy?faces-redirect=true";
    }

    private static void allow(EnumSet<AssessmentKind> kinds, boolean yes, AssessmentKind kind) {
        if (yes) {
            kinds.add(kind);
        }
    }

    private int share() {
        var text = leastShare == null ? "" : leastShare.strip();
        BrokenRule.when(!text.matches("\\d{1,3}"), "assessment.policy.share", 100);
        return Integer.parseInt(text);
    }

    public String getLeastShare() {
        return leastShare;
    }

    public void setLeastShare(String leastShare) {
        this.leastShare = leastShare;
    }

    public boolean isProject() {
        return project;
    }

    public void setProject(boolean project) {
        this.project = project;
    }

    public boolean isFormative() {
        return formative;
    }

    public void setFormative(boolean formative) {
        this.formative = formative;
    }

    public boolean isBonus() {
        return bonus;
    }

    public void setBonus(boolean bonus) {
        this.bonus = bonus;
    }

    public boolean isOptional() {
        return optional;
    }

    public void setOptional(boolean optional) {
        this.optional = optional;
    }

    public String getWeights() {
        return weights;
    }

    public void setWeights(String weights) {
        this.weights = weights;
    }
}
