package fr.ent.persistence.schooling.office;

import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.StructureMembership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Dated facts that both rows of one person have: who stays keeps his, the double's is taken out, and can be made again.
 * A judge's decision against the double's link is one against the link that stays.
 */
@ApplicationScoped
public class DoubledFactRepository {

    @PersistenceContext
    EntityManager em;

    @Inject
    FactImageRepository images;

    @Inject
    MergeRepository merges;

    /**
     * What cannot be joined.
     *
     * @throws BrokenRule office.merge.family when one answers for the other, office.merge.divisions when the same days
     *     find them in two divisions
     */
    public void check(Person kept, Person gone) {
        BrokenRule.when(links(kept).stream().anyMatch(link -> joins(link, kept, gone)), "office.merge.family");
        var places = all(StructureMembership.class, "pupil", kept);
        BrokenRule.when(
                all(StructureMembership.class, "pupil", gone).stream()
                        .anyMatch(his -> places.stream().anyMatch(place -> isTornApart(his, place))),
                "office.merge.divisions");
    }

    private static boolean joins(Guardianship link, Person kept, Person gone) {
        return link.pupil().equals(gone) && link.guardian().equals(kept)
                || link.pupil().equals(kept) && link.guardian().equals(gone);
    }

    private static boolean isTornApart(StructureMembership one, StructureMembership other) {
        return one.structure() instanceof Division
                && other.structure() instanceof Division
                && !one.structure().equals(other.structure())
                && one.structure().schoolYear().equals(other.structure().schoolYear())
                && one.validity().overlaps(other.validity());
    }

    /** Takes out what both have, and keeps its image with the merge. */
    public void takeOut(PersonMerge merge) {
        var kept = merge.kept();
        var gone = merge.gone();
        twins(
                all(Enrolment.class, "pupil", gone),
                all(Enrolment.class, "pupil", kept),
                (one, other) -> one.schoolYear().equals(other.schoolYear())
                        && one.validity().overlaps(other.validity()),
                twin -> takeOut(merge, twin.his(), images.of(twin.his())));
        twins(
                all(StructureMembership.class, "pupil", gone),
                all(StructureMembership.class, "pupil", kept),
                (one, other) -> one.structure().equals(other.structure())
                        && one.validity().overlaps(other.validity()),
                twin -> takeOut(merge, twin.his(), images.of(twin.his())));
        twins(
                all(Membership.class, "person", gone),
                all(Membership.class, "person", kept),
                (one, other) -> one.role().equals(other.role())
                        && one.school().equals(other.school())
                        && one.validity().overlaps(other.validity()),
                twin -> takeOut(merge, twin.his(), images.of(twin.his())));
        twins(
                links(gone),
                links(kept),
                (one, other) -> isSame(one, other, merge) && one.validity().overlaps(other.validity()),
                twin -> takeOut(merge, twin));
    }

    /** Makes again what was taken out. */
    public void restore(PersonMerge merge) {
        merges.lines(merge).stream().filter(MergeLine::isImage).forEach(line -> images.restore(merge, line));
    }

    private void takeOut(PersonMerge merge, Twin<Guardianship> twin) {
        var decisions = em.createQuery(
                        "select r from GuardianshipRestriction r where r.guardianship = :link",
                        GuardianshipRestriction.class)
                .setParameter("link", twin.his())
                .getResultList();
        decisions.forEach(decision -> decision.concerns(twin.other()));
        takeOut(merge, twin.his(), images.of(twin.his(), decisions));
    }

    private void takeOut(PersonMerge merge, Identified fact, List<Object> image) {
        em.persist(new MergeLine(merge, fact.getClass().getSimpleName(), "", image));
        em.remove(fact);
    }

    private static boolean isSame(Guardianship one, Guardianship other, PersonMerge merge) {
        Function<Person, Person> joined = person -> person.equals(merge.gone()) ? merge.kept() : person;
        return joined.apply(one.pupil()).equals(other.pupil())
                && joined.apply(one.guardian()).equals(other.guardian());
    }

    private List<Guardianship> links(Person person) {
        return em.createQuery(
                        "select g from Guardianship g where g.pupil = :one or g.guardian = :one", Guardianship.class)
                .setParameter("one", person)
                .getResultList();
    }

    private <T> List<T> all(Class<T> type, String attribute, Person person) {
        var builder = em.getCriteriaBuilder();
        var asked = builder.createQuery(type);
        var row = asked.from(type);
        asked.select(row).where(builder.equal(row.get(attribute), person));
        return em.createQuery(asked).getResultList();
    }

    private record Twin<T>(T his, T other) {}

    private static <T> void twins(List<T> his, List<T> others, BiPredicate<T, T> same, Consumer<Twin<T>> work) {
        for (var one : his) {
            others.stream()
                    .filter(other -> same.test(one, other))
                    .findFirst()
                    .ifPresent(other -> work.accept(new Twin<>(one, other)));
        }
    }
}
