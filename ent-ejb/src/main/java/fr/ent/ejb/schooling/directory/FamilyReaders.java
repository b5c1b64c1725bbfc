package fr.ent.ejb.schooling.directory;

import static fr.ent.persistence.schooling.directory.GuardianshipLevel.CONTACT;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.IN_CHARGE;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.LEGAL;

import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a pupil reads of himself, and his adults by the level of their link, never by name: who has which level, and
 * against whom a judge decided, is nobody's to learn from it.
 */
@ApplicationScoped
public class FamilyReaders {

    @Inject
    GuardianshipRepository guardianships;

    @Inject
    Clock clock;

    /**
     * What {@link FamilyPolicy} gives today.
     *
     * @param himself to the pupil
     * @param adults to an adult of each level with nothing against him
     */
    public record Given(Rights himself, Map<GuardianshipLevel, Rights> adults) {}

    /** Of one pupil; one query. */
    public Given of(long pupilId) {
        var now = clock.instant();
        var own = guardianships.ownTies(pupilId, LocalDate.ofInstant(now, ZoneOffset.UTC));
        var rights = new LinkedHashMap<GuardianshipLevel, Rights>();
        for (var level : new GuardianshipLevel[] {LEGAL, IN_CHARGE, CONTACT}) {
            var ties = own.stream().map(tie -> tie.linkedAs(level)).toList();
            rights.put(level, FamilyPolicy.rights(ties, false, now));
        }
        return new Given(FamilyPolicy.rights(own, true, now), rights);
    }
}
