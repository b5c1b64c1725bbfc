package fr.ent.persistence.schooling.assessment;

import static java.util.stream.Collectors.joining;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a school decided about its marks: from which part of the weight on an average is representative, and its "projet
 * d'évaluation" (BO of 28 August 2025), the kinds and coefficients that its teachers may choose. A school without a row
 * decided nothing.
 */
@Entity
@Table(name = "mark_policy")
public class MarkPolicy extends Identified {

    /** So many coefficients may be named. */
    public static final int MOST_WEIGHTS = 12;

    private static final int WHOLE = 100;
    private static final BigDecimal LARGEST_WEIGHT = BigDecimal.valueOf(100);

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "least_share", nullable = false)
    private int leastShare;

    @Column(name = "project", nullable = false)
    private boolean project;

    @Column(name = "kinds", length = 60, nullable = false)
    private String kinds = "";

    @Column(name = "weights", length = 120, nullable = false)
    private String weights = "";

    protected MarkPolicy() {}

    /** Of a school that decided nothing yet. */
    public MarkPolicy(School school) {
        this.school = school;
    }

    /**
     * Says from which part of the weight on an average is representative.
     *
     * @param percent 0 (always) to 100
     * @throws BrokenRule assessment.policy.share
     */
    public void requireShare(int percent) {
        BrokenRule.when(percent < 0 || percent > WHOLE, "assessment.policy.share", WHOLE);
        this.leastShare = percent;
    }

    /**
     * Says what teachers may choose.
     *
     * @param on does the school check it?
     * @param allowed the kinds beside the ordinary one, which is always allowed
     * @param coefficients those allowed; none: any
     * @throws BrokenRule assessment.policy.weights for more than twelve, or one out of 0 to 100
     */
    public void project(boolean on, Set<AssessmentKind> allowed, Collection<BigDecimal> coefficients) {
        var sorted = new TreeSet<>(coefficients);
        BrokenRule.when(
                sorted.size() > MOST_WEIGHTS
                        || sorted.stream()
                                .anyMatch(each -> each.signum() < 0
                                        || each.compareTo(LARGEST_WEIGHT) > 0
                                        || each.stripTrailingZeros().scale() > 2),
                "assessment.policy.weights",
                MOST_WEIGHTS);
        this.project = on;
        this.kinds = new TreeSet<>(allowed).stream().map(AssessmentKind::name).collect(joining(" "));
        this.weights = sorted.stream().map(each -> MarkValue.of(each).text()).collect(joining(" "));
    }

    /**
     * Refuses what the project of the school does not know.
     *
     * @throws BrokenRule assessment.project.kind, assessment.project.weight
     */
    public void check(AssessmentTerms terms) {
        if (project) {
            var kind = AssessmentKind.of(terms);
            BrokenRule.when(kind != AssessmentKind.ORDINARY && !kinds().contains(kind), "assessment.project.kind");
            BrokenRule.when(
                    !weights.isEmpty()
                            && kind != AssessmentKind.FORMATIVE
                            && weights().stream().noneMatch(each -> each.compareTo(terms.weight()) == 0),
                    "assessment.project.weight",
                    weights.replace(".", ",").replace(" ", " ; "));
        }
    }

    /** From which part of the weight on, in per cent, an average is representative; 0: always. */
    public int leastShare() {
        return leastShare;
    }

    /** Is the project checked? */
    public boolean isProject() {
        return project;
    }

    /** The kinds allowed beside the ordinary one. */
    public Set<AssessmentKind> kinds() {
        var found = new TreeSet<AssessmentKind>();
        Arrays.stream(kinds.split(" "))
                .filter(each -> !each.isEmpty())
                .map(AssessmentKind::valueOf)
                .forEach(found::add);
        return found;
    }

    /** The coefficients allowed, the smallest first; none: any. */
    public List<BigDecimal> weights() {
        return Arrays.stream(weights.split(" "))
                .filter(each -> !each.isEmpty())
                .map(BigDecimal::new)
                .toList();
    }
}
