package fr.ent.ejb.kernel;

import java.util.function.Supplier;

/**
 * What a policy answers when it is asked "may he?": the rule that decided, which says yes or no. A policy has one answer
 * only: its {@code mayX} is what its ruling says, so that an explanation can never differ from what is done.
 */
public enum Ruling {

    /** His function in this school is enough. */
    FUNCTION(true),

    /** His function has it because the head of this school decided so. */
    OPENED_HERE(true),

    /** He teaches this division or group today. */
    TEACHES(true),

    /** He is form tutor of this division today. */
    FORM_TUTOR(true),

    /** It is about himself. */
    HIMSELF(true),

    /** He is legal guardian of the pupil. */
    LEGAL_GUARDIAN(true),

    /** He is in charge of the pupil, and each school of the pupil opens daily life to such persons. */
    IN_CHARGE(true),

    /** The pupil of age objects to his being informed; absences are still reported (circulaire 74-325). */
    STILL_REPORTED(true),

    /** The other parent alone exercises the authority; he keeps the right to be informed (C. civ. 373-2-1). */
    STILL_INFORMED(true),

    /** A judge entrusted the pupil to him. */
    ENTRUSTED(true),

    /** No account that can be used: none, frozen, or of the demonstration elsewhere. */
    NO_ACCOUNT(false),

    /** He is named nothing in this school today. */
    SCHOOL(false),

    /** None of his functions in this school has this right. */
    ROLE(false),

    /** The texts leave it to the school, and this school gives it to none of his functions. */
    CLOSED_HERE(false),

    /** He does not teach it today. */
    NOT_TEACHING(false),

    /** He is not its form tutor today. */
    NOT_TUTOR(false),

    /** He could, but on another day. */
    DAY_OVER(false),

    /** He has no link with the pupil. */
    NO_LINK(false),

    /** The pupil is enrolled nowhere today. */
    NOT_ENROLLED(false),

    /** His link with the pupil opens nothing: he is to be called, the link is to be verified, or it is over. */
    LEVEL(false),

    /** He is in charge of the pupil, and a school of the pupil does not open daily life to such persons. */
    NOT_OPENED(false),

    /** He is in charge of the pupil: marks are for legal guardians. */
    LEVEL_MARKS(false),

    /** A judge's decision takes from him the right to be informed. */
    JUDGMENT(false),

    /** A judge's decision forbids contact: where the pupil is at which hour is not for him. */
    NO_CONTACT(false),

    /** The pupil of age objects to his being informed. */
    OBJECTION(false);

    private final boolean granted;

    Ruling(boolean granted) {
        this.granted = granted;
    }

    /** One rule when it holds, the other one when it does not. */
    public static Ruling when(boolean holds, Ruling yes, Ruling no) {
        return holds ? yes : no;
    }

    /** Yes? */
    public boolean granted() {
        return granted;
    }

    /** This no, or what is asked next. */
    public Ruling and(Supplier<Ruling> next) {
        return granted ? next.get() : this;
    }

    /** This yes, or what is asked next; of two noes the one that tells more than "not your function". */
    public Ruling or(Supplier<Ruling> next) {
        if (granted) {
            return this;
        }
        var other = next.get();
        return other.granted || this == ROLE || this == SCHOOL ? other : this;
    }
}
