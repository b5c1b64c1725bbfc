package fr.ent.ejb.schooling.directory;

import static fr.ent.persistence.schooling.directory.GuardianshipLevel.IN_CHARGE;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.LEGAL;

import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.schooling.directory.FamilyTie;
import java.time.Instant;
import java.util.Collection;

/**
 * What a family reads of a pupil today (RULES.md §4.7 and §4.8; C. civ. 371-1, 372, 373-2-1).
 *
 * <ul>
 *   <li>The pupil himself, enrolled today: marks and daily life.
 *   <li>A legal guardian: the same; two of them have equal rights, living with the child or not.
 *   <li>A person in charge: daily life, and only when every school where the pupil is enrolled opens it.
 *   <li>A person to call: nothing.
 *   <li>A judge's decision that restricts one of the links between two persons takes everything on its days.
 * </ul>
 *
 * A pupil of age who is his own guardian (kinship 70) changes nothing here: his parents stay informed unless he objects
 * (circulaire 74-325). The objection itself is not kept anywhere yet; until then the parents' links decide.
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
            return new Rights(true, true, true);
        }
        if (ties.stream().anyMatch(tie -> tie.isRestrictedAt(now))) {
            return Rights.NONE;
        }
        var alive = enrolled.stream().filter(tie -> tie.isLinkedAt(now)).toList();
        var legal = alive.stream().anyMatch(tie -> tie.level() == LEGAL);
        var inCharge = alive.stream().anyMatch(tie -> tie.level() == IN_CHARGE);
        var opened = enrolled.stream().allMatch(FamilyTie::dailyLifeForInCharge);
        return new Rights(false, legal, legal || inCharge && opened);
    }
}
