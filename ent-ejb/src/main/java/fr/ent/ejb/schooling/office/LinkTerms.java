package fr.ent.ejb.schooling.office;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What ties an adult to a pupil, as the office says it.
 *
 * @param level legal, in charge or to be called
 * @param kinship one of {@link #KINSHIPS}
 * @param until its last day, null when none is known
 */
public record LinkTerms(GuardianshipLevel level, String kinship, Duties duties, LocalDate since, LocalDate until)
        implements Serializable {

    /** CODE_PARENTE of another person than the pupil himself. */
    public static final List<String> KINSHIPS = List.of("10", "20", "37", "38", "39", "41", "42", "50", "51", "90");

    /** What may be said by hand. */
    public static final List<GuardianshipLevel> LEVELS =
            List.of(GuardianshipLevel.LEGAL, GuardianshipLevel.IN_CHARGE, GuardianshipLevel.CONTACT);

    static LinkTerms of(Guardianship link) {
        var until = link.validity().isOpen() ? null : link.validity().until();
        var terms = link.terms();
        return new LinkTerms(
                terms.level(), terms.kinship(), terms.duties(), link.validity().since(), until);
    }

    /** @throws BrokenRule directory.link.level, office.link.kinship, office.day.missing, kernel.validity.backwards */
    LinkTerms checked() {
        BrokenRule.when(level == null || !LEVELS.contains(level), "directory.link.level");
        BrokenRule.when(kinship == null || !KINSHIPS.contains(kinship), "office.link.kinship");
        BrokenRule.when(since == null, "office.day.missing");
        BrokenRule.when(until != null && until.isBefore(since), "kernel.validity.backwards");
        return this;
    }

    GuardianshipTerms terms() {
        return new GuardianshipTerms(level, kinship, duties);
    }

    Validity days() {
        return Validity.between(since, until);
    }

    /** As the changes note it. */
    String written(Guardianship link) {
        return Changed.values(Identity.written(link.guardian().name()), level, since, until);
    }
}
