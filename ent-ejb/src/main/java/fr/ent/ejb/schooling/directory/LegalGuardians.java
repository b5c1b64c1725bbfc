package fr.ent.ejb.schooling.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.schooling.directory.FamilyTie;
import fr.ent.persistence.schooling.directory.GuardianTie;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who is told what the law has told to the holders of parental authority: all of them, and the same to each (C. civ. 372,
 * 373-2-1). The same rule decides what each of them may read.
 */
@ApplicationScoped
public class LegalGuardians {

    @Inject
    GuardianshipRepository guardianships;

    /**
     * Whom an absence is told, by pupil, in a fixed order: the legal guardians of that instant whom no judge's decision
     * keeps away. A pupil of age who objects keeps marks from his parents, never absences (circulaire 74-325).
     */
    public Map<Long, List<Long>> toTellOfAbsences(Collection<Long> pupilIds, Instant now) {
        if (pupilIds.isEmpty()) {
            return Map.of();
        }
        var ties = guardianships.tiesOfPupils(pupilIds, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return holders(ties, now);
    }

    /**
     * Who is given report cards, by pupil, in a fixed order: the same people, but for the parents of a pupil of age who
     * objects.
     */
    public Map<Long, List<Long>> toGiveMarks(Collection<Long> pupilIds, Instant now) {
        if (pupilIds.isEmpty()) {
            return Map.of();
        }
        var ties = guardianships.tiesOfPupils(pupilIds, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return holders(ties, now, Rights::marks);
    }

    static Map<Long, List<Long>> holders(List<GuardianTie> ties, Instant now) {
        return holders(ties, now, Rights::dailyLife);
    }

    private static Map<Long, List<Long>> holders(List<GuardianTie> ties, Instant now, Predicate<Rights> told) {
        var byPupil = ties.stream()
                .collect(groupingBy(
                        link -> link.tie().pupilId(),
                        LinkedHashMap::new,
                        groupingBy(GuardianTie::guardianId, LinkedHashMap::new, toList())));
        var holders = new LinkedHashMap<Long, List<Long>>();
        byPupil.forEach((pupil, links) -> holders.put(
                pupil,
                links.entrySet().stream()
                        .filter(link -> isLegal(link.getValue(), now, told))
                        .map(Map.Entry::getKey)
                        .toList()));
        return holders;
    }

    private static boolean isLegal(List<GuardianTie> links, Instant now, Predicate<Rights> told) {
        var ties = links.stream().map(GuardianTie::tie).toList();
        return ties.stream().anyMatch(tie -> isLegal(tie, now)) && told.test(FamilyPolicy.rights(ties, false, now));
    }

    private static boolean isLegal(FamilyTie tie, Instant now) {
        return tie.level() == GuardianshipLevel.LEGAL && tie.isLinkedAt(now) && tie.isEnrolledAt(now);
    }
}
