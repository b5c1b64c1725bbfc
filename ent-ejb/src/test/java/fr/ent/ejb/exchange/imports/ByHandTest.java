package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.office.DepartureService;
import fr.ent.ejb.schooling.office.LeaveReason;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the office says by hand no file takes, nor doubles, until one says the same. */
@OnBothBases
class ByHandTest {

    private static final String SIXTH = "10010012110";
    private static final String INE = "0102030405A";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate BORN = LocalDate.of(2014, 5, 12);
    private static final String LEGAL = "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>";
    private static final String CONTACT = "<NIVEAU_RESPONSABILITE>3</NIVEAU_RESPONSABILITE>";

    @Parameter
    Database base;

    private DeskWorld world;

    @BeforeEach
    void a_school_with_one_pupil_of_a_file() {
        world = new DeskWorld(base);
        world.enter(pupils("6E1"));
        world.enter(guardians(LEGAL));
    }

    @Test
    void a_pupil_entered_by_hand_stays_when_the_file_does_not_name_him() {
        enter("Zélie", INE, BORN, "6E1");
        assertThat(world.difference(pupils("6E1")).changes()).isEmpty();
        world.enter(pupils("6E1"), true);
        assertThat(held(Enrolment.class)).isEqualTo(2);
    }

    @Test
    void the_file_that_brings_him_by_his_ine_takes_him_over_and_doubles_nothing() {
        var zelie = enter("Zélie", INE, BORN, "6E1");
        var file = pupils("6E1", Siecle.pupil("2", "NOUVEAU", "Zélie", SIXTH, ine()), Siecle.in("2", "D", "6E1"));
        assertThat(world.sentences(file)).contains("recognisedByIne");
        assertThat(world.difference(file).changes()).noneMatch(change -> change.action() == Action.ADDED);
        world.enter(file, true);
        assertThat(world.count("Person x where x.name.first = 'Zélie'")).isEqualTo(1);
        assertThat(world.count("Enrolment x")).isEqualTo(2);
        assertThat(world.count("StructureMembership x")).isEqualTo(2);
        assertThat(world.all(ExternalId.class))
                .filteredOn(id -> id.source().equals(ExternalId.SIECLE_PUPIL))
                .extracting(ExternalId::value, id -> id.person().id())
                .contains(tuple("2", zelie));
        assertThat(world.difference(file).changes()).as("the same file again").isEmpty();
        world.enter(pupils("6E1"), true);
        assertThat(held(Enrolment.class)).as("the file decides from then on").isEqualTo(1);
    }

    @Test
    void another_day_of_birth_is_another_pupil_and_the_ine_is_left_to_the_first() {
        enter("Zélie", INE, BORN.plusDays(1), "6E1");
        var file = pupils("6E1", Siecle.pupil("2", "NOUVEAU", "Zélie", SIXTH, ine()), Siecle.in("2", "D", "6E1"));
        assertThat(world.sentences(file)).doesNotContain("recognisedByIne").contains("ineElsewhere");
        world.enter(file);
        assertThat(world.count("Person x where x.name.first = 'Zélie'")).isEqualTo(2);
    }

    @Test
    void a_division_changed_by_hand_stays_until_the_file_says_it_too() {
        base.inTransaction(() -> {
            base.em().persist(new Division(division("6E1").schoolYear(), "6E2", "6E2"));
        });
        move("6E2");
        assertThat(actions(pupils("6E1"), FactKind.MEMBERSHIP)).containsExactly(Action.KEPT);
        world.enter(pupils("6E1"), true);
        assertThat(divisions()).containsExactly("6E2");
        assertThat(actions(pupils("6E3"), FactKind.MEMBERSHIP))
                .as("nor into a third")
                .containsExactly(Action.KEPT);
        world.enter(pupils("6E2"), true);
        assertThat(divisions()).containsExactly("6E2");
        assertThat(actions(pupils("6E1"), FactKind.MEMBERSHIP))
                .as("the file has caught up and decides again")
                .containsExactlyInAnyOrder(Action.ADDED, Action.GONE);
    }

    @Test
    void a_link_changed_by_hand_stays_until_the_file_says_the_same() {
        link(GuardianshipLevel.CONTACT, Validity.OPEN);
        assertThat(actions(guardians(LEGAL), FactKind.GUARDIANSHIP)).containsExactly(Action.KEPT);
        world.enter(guardians(LEGAL), true);
        assertThat(world.all(Guardianship.class))
                .extracting(known -> known.terms().level())
                .containsExactly(GuardianshipLevel.CONTACT);
        world.enter(guardians(CONTACT));
        assertThat(actions(guardians(LEGAL), FactKind.GUARDIANSHIP)).containsExactly(Action.CHANGED);
    }

    @Test
    void a_link_ended_by_hand_is_not_given_again_and_one_made_by_hand_not_taken() {
        link(GuardianshipLevel.LEGAL, MONDAY);
        assertThat(actions(guardians(LEGAL), FactKind.GUARDIANSHIP)).containsExactly(Action.KEPT);
        world.enter(guardians(LEGAL), true);
        assertThat(held(Guardianship.class)).isZero();
        link(GuardianshipLevel.LEGAL, Validity.OPEN);
        var nobody = Siecle.latin(Siecle.guardians(Siecle.adult("22", "Autre"), Siecle.link("1", "22", LEGAL)));
        assertThat(actions(nobody, FactKind.GUARDIANSHIP)).containsExactly(Action.ADDED);
        world.enter(nobody, true);
        assertThat(held(Guardianship.class)).isEqualTo(2);
    }

    @Test
    void a_name_corrected_by_hand_stays_until_the_file_says_it() {
        base.inTransaction(() -> lea().correct(new PersonName("DUPOND", null, "Léa"), BORN));
        assertThat(actions(pupils("6E1"), FactKind.PUPIL)).containsExactly(Action.KEPT);
        world.enter(pupils("6E1"));
        assertThat(base.inTransaction(() -> lea().name().family())).isEqualTo("DUPOND");
        var right =
                Siecle.latin(Siecle.pupils(Siecle.pupil("1", "DUPOND", "Léa", SIXTH, ""), Siecle.in("1", "D", "6E1")));
        world.enter(right);
        assertThat(actions(pupils("6E1"), FactKind.PUPIL)).containsExactly(Action.CHANGED);
    }

    @Test
    void a_guardian_whom_the_file_names_twice_and_the_school_made_one_stays_one() {
        var both = Siecle.latin(Siecle.guardians(
                Siecle.adult("21", "Dupont") + Siecle.adult("22", "Dupont"),
                Siecle.link("1", "21", LEGAL) + Siecle.link("2", "22", LEGAL)));
        world.enter(pupils("6E1", Siecle.pupil("2", "DUPONT", "Tom", SIXTH, ""), Siecle.in("2", "D", "6E1")));
        world.enter(both, true);
        base.inTransaction(() -> {
            var one = guardian("21");
            var other = guardian("22");
            for (var kind : List.of("update ExternalId x set x.person", "update Guardianship x set x.guardian")) {
                var column = kind.substring(kind.lastIndexOf(' ') + 1);
                base.em()
                        .createQuery(kind + " = :one where " + column + " = :other")
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .executeUpdate();
            }
        });
        assertThat(world.difference(both).changes()).isEmpty();
        world.enter(both, true);
        assertThat(held(Guardianship.class)).isEqualTo(2);
    }

    private Person guardian(String key) {
        return base.em()
                .createQuery(
                        "select x.person from ExternalId x where x.value = :key and x.source = :source", Person.class)
                .setParameter("key", key)
                .setParameter("source", ExternalId.SIECLE_GUARDIAN)
                .getSingleResult();
    }

    private List<Action> actions(Bytes file, FactKind kind) {
        return world.difference(file).changes().stream()
                .filter(change -> change.kind() == kind)
                .map(Change::action)
                .toList();
    }

    @Test
    void a_pupil_whom_the_office_said_to_leave_comes_back_by_a_file_that_names_him_and_the_difference_says_so() {
        base.inTransaction(() -> base.em().persist(new Division(division("6E1").schoolYear(), "6E2", "6E2")));
        move("6E2");
        base.inTransaction(() -> {
            var school = division("6E1").schoolYear().school();
            var clock = Clock.fixed(DeskWorld.NOW, ZoneOffset.UTC);
            base.give(Caller.class, new PlayedCaller(1, school, clock, Role.OFFICE));
            base.make(DepartureService.class).leave(lea().id(), MONDAY.plusDays(2), LeaveReason.OTHER_SCHOOL);
        });
        assertThat(held(Enrolment.class)).isZero();
        assertThat(divisions()).isEmpty();
        assertThat(actions(pupils("6E2"), FactKind.ENROLMENT)).containsExactly(Action.ADDED);
        assertThat(actions(pupils("6E2"), FactKind.MEMBERSHIP)).containsExactly(Action.ADDED);
        world.enter(pupils("6E2"), true);
        assertThat(held(Enrolment.class)).isEqualTo(1);
        assertThat(divisions()).containsExactly("6E2");
    }

    private long enter(String first, String ine, LocalDate born, String division) {
        return base.inTransaction(() -> {
            var person = new Person(new PersonName("Nouveau", null, first));
            person.describe(null, null, born);
            base.em().persist(person);
            base.em().persist(new ExternalId(ExternalId.INE, "*", ine, person));
            var where = division(division);
            base.em().persist(new Enrolment(person, where.schoolYear(), Validity.from(MONDAY)));
            var place = new StructureMembership(person, where, Validity.from(MONDAY));
            place.isSaidByHand(Validity.from(MONDAY));
            base.em().persist(place);
            return person.id();
        });
    }

    private void move(String division) {
        base.inTransaction(() -> {
            var here = base.em()
                    .createQuery("select m from StructureMembership m where m.pupil = :lea", StructureMembership.class)
                    .setParameter("lea", lea())
                    .getSingleResult();
            here.isSaidByHand(Validity.between(here.validity().since(), MONDAY));
            var there = new StructureMembership(lea(), division(division), Validity.from(MONDAY.plusDays(1)));
            there.isSaidByHand(there.validity());
            base.em().persist(there);
        });
    }

    private void link(GuardianshipLevel level, LocalDate until) {
        base.inTransaction(() -> {
            var link = base.em()
                    .createQuery("select g from Guardianship g where g.pupil = :lea", Guardianship.class)
                    .setParameter("lea", lea())
                    .getSingleResult();
            var since = link.validity().since();
            link.isSaidByHand(
                    new GuardianshipTerms(level, null, GuardianshipTerms.Duties.NONE),
                    Validity.between(since, until.equals(Validity.OPEN) ? null : until));
        });
    }

    private Person lea() {
        return base.em()
                .createQuery(
                        "select x.person from ExternalId x where x.value = '1' and x.source = :source", Person.class)
                .setParameter("source", ExternalId.SIECLE_PUPIL)
                .getSingleResult();
    }

    private Division division(String code) {
        return base.em()
                .createQuery("select d from Division d where d.code = :code", Division.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private List<String> divisions() {
        return base.inTransaction(() -> base.em()
                .createQuery(
                        """
                        select m.structure.code from StructureMembership m
                        where m.pupil = :lea and m.validity.until >= :day
                        """,
                        String.class)
                .setParameter("lea", lea())
                .setParameter("day", LocalDate.of(2026, 11, 23))
                .getResultList());
    }

    private long held(Class<?> type) {
        return world.count(type.getSimpleName() + " x where x.validity.until > {d '2026-11-23'}");
    }

    private static String ine() {
        return "<ID_NATIONAL>" + INE + "</ID_NATIONAL>";
    }

    private static Bytes pupils(String division) {
        return pupils(division, "", "");
    }

    private static Bytes pupils(String division, String others, String places) {
        return Siecle.latin(Siecle.pupils(
                Siecle.pupil("1", "DUPONT", "Léa", SIXTH, "") + others, Siecle.in("1", "D", division) + places));
    }

    private static Bytes guardians(String terms) {
        return Siecle.latin(Siecle.guardians(Siecle.adult("21", "Dupont"), Siecle.link("1", "21", terms)));
    }
}
