package fr.ent.persistence.schooling.assessment;

/** What a project of evaluation calls a kind of assessment. */
public enum AssessmentKind {
    /** Counts as any mark. */
    ORDINARY,
    /** Only for learning, or of coefficient zero (diagnostic): never counted. */
    FORMATIVE,
    /** Only its points above half are added. */
    BONUS,
    /** Counts for whom it raises the average. */
    OPTIONAL;

    /** The kind of an assessment of these terms. */
    static AssessmentKind of(AssessmentTerms terms) {
        if (terms.isFormative() || terms.weight().signum() == 0) {
            return FORMATIVE;
        }
        return valueOf(terms.counting().name());
    }
}
