package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AverageFormula.Place;
import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import fr.ent.ejb.schooling.assessment.AverageFormula.Term;
import fr.ent.ejb.schooling.assessment.GeneralFormula.SubjectTerm;
import fr.ent.ejb.schooling.assessment.WhatIf.Needed;
import fr.ent.ejb.schooling.assessment.WhatIf.Wish;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.AssessmentFact.Part;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.MarkValue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** « Et si j’ai 14 ? », for a pupil and his guardians. It keeps nothing, and reads what the page of marks reads. */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class WhatIfService {

    private static final BigDecimal STEP = new BigDecimal("0.25");
    private static final BigDecimal LARGEST_SCALE = BigDecimal.valueOf(100);

    @Inject
    PupilMarksService marks;

    /** The subjects that may be asked about, in a period. */
    public PupilMarks subjects(long pupilId, Long periodId) {
        return marks.marks(pupilId, periodId);
    }

    /**
     * What would be.
     *
     * @param of what {@link #subjects} gave
     * @param mark null when only a target is asked about
     * @param target null when only a mark is asked about
     * @throws NotFound for a subject in which the pupil has nothing
     * @throws BrokenRule assessment.whatIf.weight, assessment.whatIf.scale, assessment.whatIf.target;
     *     assessment.mark.aboveScale; the rules of {@link AssessmentTerms}
     */
    public WhatIf ask(PupilMarks of, long subjectId, Wish wish, BigDecimal mark, BigDecimal target) {
        var subject = of.subjects().stream()
                .filter(known -> known.subjectId() == subjectId)
                .findFirst()
                .orElseThrow(NotFound::new);
        check(wish, mark, target);
        var place = place(subject, wish.part());
        var after = mark == null ? null : with(subject, wish, place, mark);
        return new WhatIf(
                subject,
                parts(subject),
                of.general().average(),
                after,
                after == null ? null : general(of, subject, after),
                target == null ? null : needed(subject, wish, place, target));
    }

    private static void check(Wish wish, BigDecimal mark, BigDecimal target) {
        new AssessmentTerms(wish.scale(), wish.weight(), true, false);
        BrokenRule.when(wish.weight().signum() == 0, "assessment.whatIf.weight");
        BrokenRule.when(wish.scale().compareTo(LARGEST_SCALE) > 0, "assessment.whatIf.scale", LARGEST_SCALE);
        BrokenRule.when(
                mark != null && mark.compareTo(wish.scale()) > 0,
                "assessment.mark.aboveScale",
                MarkValue.of(Objects.requireNonNullElse(mark, BigDecimal.ZERO)).text(),
                MarkValue.of(wish.scale()).text());
        BrokenRule.when(target != null && target.compareTo(BigDecimal.valueOf(20)) > 0, "assessment.whatIf.target");
    }

    /** With the newest mark of the subject: by the same rules, in the sub-subject that was wished. */
    private static Place place(PupilMarks.Subject subject, Long part) {
        var terms = subject.formula().terms();
        var newest = terms.get(terms.size() - 1).mark().place();
        var chosen = parts(subject).stream()
                .filter(each -> part != null && each.id() == part)
                .findFirst();
        return new Place(newest.teaching(), newest.rules(), chosen.orElse(null));
    }

    private static List<Part> parts(PupilMarks.Subject subject) {
        return subject.formula().terms().stream()
                .map(term -> term.mark().place().part())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Average with(PupilMarks.Subject subject, Wish wish, Place place, BigDecimal mark) {
        var all = new ArrayList<>(
                subject.formula().terms().stream().map(Term::mark).toList());
        var weighing = new Weighing(wish.scale(), wish.weight(), true, false);
        all.add(new Scored(0, "", null, MarkValue.of(mark), weighing, place));
        return AverageFormula.of(all, subject.formula().rounding()).average();
    }

    private static Average general(PupilMarks of, PupilMarks.Subject subject, Average after) {
        var terms = of.general().terms().stream()
                .map(term -> term.subject().equals(subject.subject())
                        ? new SubjectTerm(term.subject(), after, term.weight())
                        : term)
                .toList();
        return GeneralFormula.of(terms, of.general().rounding()).average();
    }

    /** Every step is tried: where the lowest mark is dropped, a better mark may make a lower average. */
    private static Needed needed(PupilMarks.Subject subject, Wish wish, Place place, BigDecimal target) {
        var best = Average.NONE;
        for (var mark = BigDecimal.ZERO; mark.compareTo(wish.scale()) <= 0; mark = mark.add(STEP)) {
            var average = with(subject, wish, place, mark);
            if (average.shown().compareTo(target) >= 0) {
                return new Needed(mark, average);
            }
            best = !best.isMarked() || average.shown().compareTo(best.shown()) > 0 ? average : best;
        }
        return new Needed(null, best);
    }
}
