package fr.ent.persistence.schooling.office;

import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureMembership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Dated facts in a written form, and back: what is needed to make again a row that a merge took out. */
@ApplicationScoped
public class FactImageRepository {

    @PersistenceContext
    EntityManager em;

    List<Object> of(Enrolment fact) {
        return row(
                fact.validity(),
                fact.schoolYear().id(),
                fact.mef().map(Identified::id).orElse(null),
                fact.boarding().orElse(null));
    }

    List<Object> of(StructureMembership fact) {
        return row(fact.validity(), fact.structure().id(), fact.isByHand());
    }

    List<Object> of(Membership fact) {
        return row(fact.validity(), fact.school().map(Identified::id).orElse(null), fact.role(), fact.isWithdrawn());
    }

    List<Object> of(Guardianship fact, List<GuardianshipRestriction> decisions) {
        var terms = fact.terms();
        var duties = terms.duties();
        var all = row(
                fact.validity(),
                fact.pupil().id(),
                fact.guardian().id(),
                terms.level(),
                terms.kinship(),
                duties.pays(),
                duties.receivesAid(),
                duties.houses(),
                duties.priority(),
                fact.isByHand());
        decisions.forEach(decision -> all.add(decision.id()));
        return all;
    }

    private static List<Object> row(Validity days, Object... parts) {
        var all = new ArrayList<Object>(List.of(days.since(), days.until()));
        for (var part : parts) {
            all.add(part == null ? "" : part);
        }
        return all;
    }

    void restore(PersonMerge merge, MergeLine line) {
        var image = line.parts();
        var until = LocalDate.parse(image.get(1));
        var days = Validity.between(LocalDate.parse(image.get(0)), Validity.OPEN.equals(until) ? null : until);
        switch (line.subject()) {
            case "Enrolment" -> enrolment(merge.gone(), days, image);
            case "StructureMembership" -> place(merge.gone(), days, image);
            case "Membership" -> role(merge.gone(), days, image);
            case "Guardianship" -> link(days, image);
            default -> throw new IllegalStateException(line.subject());
        }
    }

    private void enrolment(Person gone, Validity days, List<String> image) {
        var fact = new Enrolment(gone, find(SchoolYear.class, image.get(2)), days);
        fact.follows(
                image.get(3).isEmpty() ? null : find(Mef.class, image.get(3)),
                image.get(4).isEmpty() ? null : image.get(4));
        em.persist(fact);
    }

    private void place(Person gone, Validity days, List<String> image) {
        var fact = new StructureMembership(gone, find(Structure.class, image.get(2)), days);
        if (Boolean.parseBoolean(image.get(3))) {
            fact.isSaidByHand(days);
        }
        em.persist(fact);
    }

    private void role(Person gone, Validity days, List<String> image) {
        var school = image.get(2).isEmpty() ? null : find(School.class, image.get(2));
        var fact = new Membership(gone, school, image.get(3), days);
        if (Boolean.parseBoolean(image.get(4))) {
            fact.withdraw(days.until().plusDays(1));
        }
        em.persist(fact);
    }

    private void link(Validity days, List<String> image) {
        var duties = new Duties(
                Boolean.parseBoolean(image.get(6)),
                Boolean.parseBoolean(image.get(7)),
                Boolean.parseBoolean(image.get(8)),
                Boolean.parseBoolean(image.get(9)));
        var kinship = image.get(5).isEmpty() ? null : image.get(5);
        var terms = new GuardianshipTerms(GuardianshipLevel.valueOf(image.get(4)), kinship, duties);
        var fact = new Guardianship(find(Person.class, image.get(2)), find(Person.class, image.get(3)), terms, days);
        if (Boolean.parseBoolean(image.get(10))) {
            fact.isSaidByHand(terms, days);
        }
        em.persist(fact);
        image.subList(11, image.size()).stream()
                .map(id -> em.find(GuardianshipRestriction.class, Long.valueOf(id)))
                .filter(decision -> decision != null)
                .forEach(decision -> decision.concerns(fact));
    }

    private <T> T find(Class<T> type, String id) {
        return em.find(type, Long.valueOf(id));
    }
}
