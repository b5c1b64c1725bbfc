package fr.ent.ejb.schooling.directory;

import static fr.ent.persistence.schooling.directory.GuardianshipLevel.IN_CHARGE;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.LEGAL;
import static fr.ent.persistence.schooling.directory.JudgmentKind.AUTHORITY_REMOVED;
import static fr.ent.persistence.schooling.directory.JudgmentKind.CONTACT_SUSPENDED;
import static fr.ent.persistence.schooling.directory.JudgmentKind.INFORMATION_REMOVED;

import fr.ent.ejb.kernel.Ruling;
import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.schooling.directory.FamilyTie;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a family reads of a pupil today (RULES.md §4.7 and §4.8; C. civ. 371-1, 372, 373-2-1).
 *
 * <ul>
 *   <li>The pupil himself, enrolled today: marks and daily life.
 *   <li>Who is enrolled nowhere any more leaves to himself and to his adults what is his, but no timetable, as long as it
 *       is kept: three months (arrêté of 30/11/2006, art. 6).
 *   <li>A legal guardian: the same; two of them have equal rights, living with the child or not.
 *   <li>A person in charge: daily life, and only when every school where the pupil is enrolled opens it.
 *   <li>A person to call: nothing.
 *   <li>A judge's decision that takes the right to be informed, on one of the links between two persons, takes everything
 *       on its days; one that forbids contact takes the timetable, which says where the pupil is to be met; one by which
 *       the other parent alone exercises the authority takes nothing of what is read (C. civ. 373-2-1).
 *   <li>A person in charge to whom a judge entrusted the pupil reads, on the days of the decision, as a legal guardian.
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
        return verdict(ties, self, now).rights();
    }

    /**
     * May he say why the pupil was, or will be, absent? Who reads the absences of a pupil under age may; a pupil of age
     * does it himself, and alone (RULES.md §4.7). Not the pupil under age, nor whom a judge forbids contact, nor who no
     * longer exercises the authority: both go on reading what they may.
     */
    static boolean mayJustify(Collection<FamilyTie> ties, boolean self, Instant now) {
        var ofAge = ties.stream().anyMatch(tie -> tie.isOfAgeAt(now));
        return rights(ties, self, now).dailyLife()
                && self == ofAge
                && !isJudged(ties, CONTACT_SUSPENDED, now)
                && !isJudged(ties, AUTHORITY_REMOVED, now);
    }

    /** {@link #rights}, with the rule that decides. */
    static Verdict verdict(Collection<FamilyTie> ties, boolean self, Instant now) {
        var enrolled = ties.stream().filter(tie -> tie.isEnrolledAt(now)).toList();
        if (!enrolled.isEmpty()) {
            return verdict(ties, enrolled, self, now);
        }
        var left = ties.stream().filter(tie -> tie.isKeptAt(now)).toList();
        if (left.isEmpty()) {
            return new Verdict(Rights.NONE, ties.isEmpty() ? Ruling.NO_LINK : Ruling.NOT_ENROLLED);
        }
        return verdict(ties, left, self, now).withoutLessons(Ruling.NOT_ENROLLED);
    }

    private static Verdict verdict(Collection<FamilyTie> ties, List<FamilyTie> enrolled, boolean self, Instant now) {
        if (self) {
            var ofAge = enrolled.stream().anyMatch(tie -> tie.isOfAgeAt(now));
            var rights = Rights.ofPupil(ofAge, objection(enrolled, now).orElse(null));
            return new Verdict(rights, Ruling.HIMSELF);
        }
        if (isJudged(ties, INFORMATION_REMOVED, now)) {
            return new Verdict(Rights.NONE, Ruling.JUDGMENT);
        }
        var granted = byLevel(enrolled, now);
        if (!granted.rights().any()) {
            return granted;
        }
        var left = isJudged(ties, CONTACT_SUSPENDED, now) ? granted.withoutLessons(Ruling.NO_CONTACT) : granted;
        return objection(enrolled, now)
                .map(since -> new Verdict(Rights.refused(since), Ruling.OBJECTION))
                .orElse(left);
    }

    private static boolean isJudged(Collection<FamilyTie> ties, JudgmentKind kind, Instant now) {
        return ties.stream().anyMatch(tie -> tie.isJudgedAt(kind, now));
    }

    private static Verdict byLevel(List<FamilyTie> enrolled, Instant now) {
        var alive = enrolled.stream().filter(tie -> tie.isLinkedAt(now)).toList();
        if (alive.stream().anyMatch(tie -> tie.level() == LEGAL)) {
            var alone = isJudged(alive, AUTHORITY_REMOVED, now);
            return new Verdict(
                    Rights.ofAdult(true, true), Ruling.when(alone, Ruling.STILL_INFORMED, Ruling.LEGAL_GUARDIAN));
        }
        if (alive.stream().anyMatch(tie -> tie.isLegalAt(now))) {
            return new Verdict(Rights.ofAdult(true, true), Ruling.ENTRUSTED);
        }
        if (alive.stream().noneMatch(tie -> tie.level() == IN_CHARGE)) {
            return new Verdict(Rights.NONE, Ruling.LEVEL);
        }
        var opened = enrolled.stream().allMatch(FamilyTie::dailyLifeForInCharge);
        return new Verdict(Rights.ofAdult(false, opened), Ruling.when(opened, Ruling.IN_CHARGE, Ruling.NOT_OPENED));
    }

    /**
     * What somebody reads of a pupil, and why.
     *
     * @param taken why he does not read the timetable with the rest; null when he does
     */
    record Verdict(Rights rights, Ruling ruling, Ruling taken) {

        Verdict(Rights rights, Ruling ruling) {
            this(rights, ruling, null);
        }

        static final Verdict STRANGER = new Verdict(Rights.NONE, Ruling.NO_LINK);

        Verdict withoutLessons(Ruling why) {
            return new Verdict(rights.withoutLessons(), ruling, why);
        }

        Ruling marks() {
            var inCharge = ruling == Ruling.IN_CHARGE || ruling == Ruling.NOT_OPENED;
            return inCharge ? Ruling.LEVEL_MARKS : ruling;
        }

        Ruling dailyLife() {
            return ruling == Ruling.OBJECTION ? Ruling.STILL_REPORTED : ruling;
        }

        Ruling lessons() {
            return ruling.granted() && taken != null ? taken : ruling;
        }
    }

    private static Optional<Instant> objection(Collection<FamilyTie> ties, Instant now) {
        return ties.stream()
                .filter(tie -> tie.isObjectedAt(now))
                .map(FamilyTie::objectedAt)
                .min(Comparator.naturalOrder());
    }
}
