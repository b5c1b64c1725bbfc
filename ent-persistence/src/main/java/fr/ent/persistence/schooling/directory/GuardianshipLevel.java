package fr.ent.persistence.schooling.directory;

import java.util.Set;

/**
 * What the law makes of an adult for a pupil: NIVEAU_RESPONSABILITE of SIECLE since 2018. Two legal guardians have
 * equal rights; there is no first and second one any more (formats/README.md §1.3).
 */
public enum GuardianshipLevel {
    /** 1, représentant légal: reads all, signs, answers. */
    LEGAL,
    /** 2, personne en charge: reads daily life when the school opens it. */
    IN_CHARGE,
    /** 3, personne à contacter: is called, reads nothing. */
    CONTACT,
    /** The file does not say (ONDE): reads nothing until the school has verified what the link is. */
    TO_VERIFY;

    /** The levels that may open something to read; the others never do. */
    public static final Set<GuardianshipLevel> READERS = Set.of(LEGAL, IN_CHARGE);
}
