package fr.ent.persistence.schooling.directory;

/**
 * A pupil, as seen by one of his guardians or by himself, with all that decides what they may read today.
 *
 * @param pupilId of the person
 * @param shownName usual name, or family name
 * @param firstName perhaps empty
 * @param uai of his school
 * @param schoolName its name
 * @param dailyLifeForInCharge does the school open daily life to persons in charge?
 * @param level of the link
 * @param restricted does a judge's decision take the right to be informed today?
 */
public record Child(
        long pupilId,
        String shownName,
        String firstName,
        String uai,
        String schoolName,
        boolean dailyLifeForInCharge,
        GuardianshipLevel level,
        boolean restricted) {}
