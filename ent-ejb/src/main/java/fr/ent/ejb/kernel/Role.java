package fr.ent.ejb.kernel;

import java.util.Set;

/**
 * What somebody is in a school, or in the deployment. Constants, because {@code @RolesAllowed} takes only those.
 *
 * <p>The professeur principal is not a role but a relation (who follows which division), asked by the policies.
 */
public final class Role {

    public static final String PUPIL = "PUPIL";
    public static final String GUARDIAN = "GUARDIAN";
    public static final String TEACHER = "TEACHER";

    /** Conseiller principal d'éducation (CPE). */
    public static final String EDUCATION_ADVISER = "EDUCATION_ADVISER";

    /** Assistant d'éducation (AED). */
    public static final String SUPERVISOR = "SUPERVISOR";

    public static final String LIBRARIAN = "LIBRARIAN";
    public static final String NURSE = "NURSE";
    public static final String SOCIAL_WORKER = "SOCIAL_WORKER";

    /** Psychologue de l'Éducation nationale (PsyEN). */
    public static final String PSYCHOLOGIST = "PSYCHOLOGIST";

    /** Secrétariat. */
    public static final String OFFICE = "OFFICE";

    public static final String PRINCIPAL = "PRINCIPAL";
    public static final String DEPUTY = "DEPUTY";

    /** Administrateur de l'ENT dans l'établissement. */
    public static final String SCHOOL_ADMIN = "SCHOOL_ADMIN";

    /** Référent pour les usages pédagogiques numériques: a teacher with a mission. */
    public static final String RUPN = "RUPN";

    /** Inspection: named by the head, until a day. */
    public static final String INSPECTOR = "INSPECTOR";

    /** Rectorat, DSDEN: figures; names only where a text says so. */
    public static final String RECTORATE = "RECTORATE";

    /** Aggregates only, never a name. */
    public static final String COLLECTIVITE = "COLLECTIVITE";

    /** Opens schools and names their administrators; belongs to no school and sees no pupil. */
    public static final String PLATFORM_ADMIN = "PLATFORM_ADMIN";

    /** Roles that somebody holds without being named in a school: they follow from an enrolment or a guardianship. */
    public static final Set<String> FAMILY = Set.of(PUPIL, GUARDIAN);

    /** Roles that are held in the whole deployment, without a school. */
    public static final Set<String> DEPLOYMENT = Set.of(PLATFORM_ADMIN, RECTORATE, COLLECTIVITE);

    /** Every role there is; the test of the access matrix walks through it. */
    public static final Set<String> ALL = Set.of(
            PUPIL,
            GUARDIAN,
            TEACHER,
            EDUCATION_ADVISER,
            SUPERVISOR,
            LIBRARIAN,
            NURSE,
            SOCIAL_WORKER,
            PSYCHOLOGIST,
            OFFICE,
            PRINCIPAL,
            DEPUTY,
            SCHOOL_ADMIN,
            RUPN,
            INSPECTOR,
            RECTORATE,
            COLLECTIVITE,
            PLATFORM_ADMIN);

    private Role() {}
}
