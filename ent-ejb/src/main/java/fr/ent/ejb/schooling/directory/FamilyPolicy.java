package fr.ent.ejb.schooling.directory;

import static fr.ent.persistence.schooling.directory.GuardianshipLevel.IN_CHARGE;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.LEGAL;

import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.schooling.directory.FamilyTie;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a family reads of a pupil today (RULES.md §4.7 and §4.8; C. civ. 371-1, 372, 373-2-1).
 *
 * <ul>
 *   <li>The pupil himself, enrolled today: marks and daily life.
 *   <li>A legal guardian: the same; two of them have equal rights, living with the child or not.
 *   <li>A person in charge: daily life, and only when every school where the pupil is enrolled opens it.
 *   <li>A person to call: nothing.
 *   <li>A judge's decision that restricts one of the links between two persons takes everything on its days.
 *   <li>The parents of a pupil of age, his own guardian (kinship 70) or not, stay informed unless he objects (circulaire
 *       74-325). Then who would read something reads that he objects, and absences, which are still reported; neither
 *       marks nor timetable. A link that gives nothing is told nothing.
 * </ul>
 */
final class FamilyPolicy {

    private FamilyPolicy() {}

    /**
     * Compares the links with the day it is in the school of each.
     *
     * @param ties every link of one person with one pupil
     * @param self is that person the pupil?
     */
    static Rights rights(Collection<FamilyTie> ties, boolean self, Instant now) {
        var enrolled = ties.stream().filter(tie -> tie.isEnrolledAt(now)).toList();
        if (enrolled.isEmpty()) {
            return Rights.NONE;
        }
        if (self) {
            return Rights.ofPupil(
                    enrolled.stream().anyMatch(tie -> tie.isOfAgeAt(now)),
                    objection(enrolled, now).orElse(null));
        }
        if (ties.stream().anyMatch(tie -> tie.isRestrictedAt(now))) {
            return Rights.NONE;
        }
        var alive = enrolled.stream().filter(tie -> tie.isLinkedAt(now)).toList();
        var legal = alive.stream().anyMatch(tie -> tie.level() == LEGAL);
        var inCharge = alive.stream().anyMatch(tie -> tie.level() == IN_CHARGE);
        var opened = enrolled.stream().allMatch(FamilyTie::dailyLifeForInCharge);
        var granted = Rights.ofAdult(legal, legal || inCharge && opened);
        return granted.any() ? objection(enrolled, now).map(Rights::refused).orElse(granted) : Rights.NONE;
    }

    private static Optional<Instant> objection(Collection<FamilyTie> ties, Instant now) {
        return ties.stream()
                .filter(tie -> tie.isObjectedAt(now))
                .map(FamilyTie::objectedAt)
                .min(Comparator.naturalOrder());
    }
}
