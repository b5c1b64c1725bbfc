package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the functions of STS open, who is the head, and what the school decides by hand. */
@OnBothBases
class StaffRolesTest {

    private static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEAD = "<GRADE>PRINCIPAL 1E CLASSE</GRADE>";
    private static final String DEPUTY = "<GRADE>PRINCIPAL ADJOINT</GRADE>";

    @Parameter
    Database base;

    private DeskWorld world;

    @BeforeEach
    void school() {
        world = new DeskWorld(base);
    }

    @Test
    void functions_open_the_roles_that_they_name_and_the_others_open_none() {
        var opens = Map.ofEntries(
                Map.entry("ENS", Role.TEACHER),
                Map.entry("DOC", Role.LIBRARIAN),
                Map.entry("EDU", Role.EDUCATION_ADVISER),
                Map.entry("AED", Role.SUPERVISOR),
                Map.entry("SUR", Role.SUPERVISOR),
                Map.entry("ORI", Role.PSYCHOLOGIST),
                Map.entry("INF", Role.NURSE),
                Map.entry("ASS", Role.SOCIAL_WORKER),
                Map.entry("Assistant social", Role.SOCIAL_WORKER),
                Map.entry("ADM", Role.OFFICE),
                Map.entry("ADF", Role.DEPUTY),
                Map.entry("LAB", ""),
                Map.entry("FIJ", ""),
                Map.entry("INS", ""),
                Map.entry("COLTER", ""));
        opens.forEach((function, role) -> {
            var proposed = roles(world.difference(Sts.descending(Sts.individual("1", function))));
            assertThat(proposed)
                    .as(function)
                    .isEqualTo(role.isEmpty() ? List.of() : List.of(Action.ADDED + " NOM1 P " + role));
        });
        assertThat(world.sentences(Sts.descending(Sts.individual("1", "LAB")))).containsExactly("functionWithoutRole");
    }

    @Test
    void roles_are_told_before_they_open_and_close_with_what_opened_them() {
        var both = Sts.descending(Sts.individual("1", "ENS") + Sts.individual("2", "EDU"));
        assertThat(roles(world.difference(both)))
                .containsExactly("ADDED NOM1 P TEACHER", "ADDED NOM2 P EDUCATION_ADVISER");
        world.enter(both);
        assertThat(open())
                .containsEntry("NOM1", List.of("TEACHER"))
                .containsEntry("NOM2", List.of("EDUCATION_ADVISER"));
        assertThat(world.difference(both).changes()).isEmpty();
        world.at(DeskWorld.NOW.plus(Duration.ofDays(7)));
        var one = Sts.descending(Sts.individual("1", "ENS"));
        assertThat(roles(world.enter(one, false))).containsExactly("GONE NOM2 P EDUCATION_ADVISER");
        assertThat(open()).as("removals were not confirmed").containsKey("NOM2");
        world.enter(one, true);
        assertThat(open()).containsOnlyKeys("NOM1");
        assertThat(ended()).singleElement().satisfies(role -> {
            assertThat(role.role()).isEqualTo("EDUCATION_ADVISER");
            assertThat(role.validity().until()).isEqualTo(LocalDate.of(2026, 11, 29));
        });
        assertThat(world.count("UserAccount x")).isEqualTo(2);
    }

    @Test
    void a_role_that_began_today_and_goes_today_opens_nothing_any_more() {
        world.enter(Sts.descending(Sts.individual("1", "ENS") + Sts.individual("2", "EDU")));
        world.enter(Sts.descending(Sts.individual("1", "ENS")), true);
        assertThat(ended())
                .singleElement()
                .satisfies(role -> assertThat(role.validity().covers(TODAY)).isFalse());
    }

    @Test
    void one_director_alone_is_the_head_unless_his_grade_says_deputy() {
        assertThat(directors(Sts.individual("1", "DIR"))).containsExactly("NOM1 PRINCIPAL");
        assertThat(directors(Sts.individual("1", "DIR", DEPUTY))).containsExactly("NOM1 DEPUTY");
        assertThat(world.sentences(Sts.descending(Sts.individual("1", "DIR")))).isEmpty();
        assertThat(world.sentences(Sts.descending(Sts.individual("1", "DIR", DEPUTY))))
                .containsExactly("headUnknown");
    }

    @Test
    void of_several_directors_the_only_one_with_a_heads_grade_is_the_head_and_that_is_said() {
        var people = Sts.individual("1", "DIR", DEPUTY) + Sts.individual("2", "DIR", HEAD) + Sts.individual("3", "ADF");
        assertThat(directors(people)).containsExactly("NOM1 DEPUTY", "NOM2 PRINCIPAL", "NOM3 DEPUTY");
        assertThat(world.sentences(Sts.descending(people))).containsExactly("headByGrade");
    }

    @Test
    void of_several_directors_whom_no_grade_tells_apart_nobody_becomes_the_head() {
        for (var grade : List.of("", HEAD, "<GRADE>PERSONNEL DE DIRECTION</GRADE>")) {
            var people = Sts.individual("1", "DIR", grade) + Sts.individual("2", "DIR", grade);
            assertThat(directors(people)).as(grade).containsExactly("NOM1 DEPUTY", "NOM2 DEPUTY");
            assertThat(world.sentences(Sts.descending(people))).containsExactly("headUnknown");
        }
    }

    @Test
    void a_correction_by_hand_wins_over_the_files() {
        var people = Sts.descending(Sts.individual("1", "DIR") + Sts.individual("2", "DIR"));
        world.enter(people);
        byHand("epp:2", Role.DEPUTY, false);
        byHand("epp:2", Role.PRINCIPAL, true);
        assertThat(world.difference(people).changes()).isEmpty();
        assertThat(world.sentences(people)).isEmpty();
        assertThat(open()).containsEntry("NOM1", List.of("DEPUTY")).containsEntry("NOM2", List.of("PRINCIPAL"));
    }

    @Test
    void what_was_taken_by_hand_is_told_and_not_given_again_as_long_as_its_function_lasts() {
        var people = Sts.descending(Sts.individual("1", "ADM") + Sts.individual("2", "ENS"));
        world.enter(people);
        byHand("epp:1", Role.OFFICE, false);
        assertThat(roles(world.difference(people))).containsExactly("KEPT NOM1 P OFFICE");
        assertThat(world.difference(people).isEmpty()).isTrue();
        world.enter(people, true);
        assertThat(open()).containsOnlyKeys("NOM2");

        world.at(DeskWorld.NOW.plus(Duration.ofDays(7)));
        world.enter(Sts.descending(Sts.individual("2", "ENS")), true);
        world.at(DeskWorld.NOW.plus(Duration.ofDays(30)));
        assertThat(roles(world.enter(people)))
                .as("who comes back comes back with what his new function opens")
                .containsExactly("ADDED NOM1 P OFFICE");
    }

    @Test
    void a_director_from_whom_all_was_taken_by_hand_is_not_made_head_by_the_next_file() {
        var people = Sts.descending(Sts.individual("1", "DIR", DEPUTY));
        world.enter(people);
        byHand("epp:1", Role.DEPUTY, false);
        var alone = Sts.descending(Sts.individual("1", "DIR"));
        assertThat(roles(world.difference(alone))).containsExactly("KEPT NOM1 P DEPUTY");
    }

    @Test
    void a_new_director_takes_over_from_one_who_goes_and_not_from_one_named_by_hand() {
        world.enter(Sts.descending(Sts.individual("1", "DIR")));
        var next = Sts.descending(Sts.individual("2", "DIR"));
        assertThat(roles(world.difference(next))).containsExactly("ADDED NOM2 P PRINCIPAL", "GONE NOM1 P PRINCIPAL");
        byHandOnly("CHEF", Role.PRINCIPAL);
        assertThat(roles(world.difference(next))).containsExactly("ADDED NOM2 P DEPUTY", "GONE NOM1 P PRINCIPAL");
        assertThat(world.sentences(next)).containsExactly("headStays");
    }

    @Test
    void a_role_given_by_hand_survives_the_files_and_is_said_when_its_person_is_gone() {
        world.enter(Sts.descending(Sts.individual("1", "ENS") + Sts.individual("3", "FIJ")));
        byHand("epp:3", Role.LIBRARIAN, true);
        byHand("epp:3", Role.RUPN, true);
        var without = Sts.descending(Sts.individual("1", "ENS"));
        assertThat(world.sentences(without)).containsExactly("rolesByHandStay");
        world.enter(without, true);
        assertThat(open()).containsEntry("NOM3", List.of("LIBRARIAN", "RUPN"));
    }

    @Test
    void a_teacher_without_function_is_one_by_what_he_teaches() {
        var structures = "<DIVISIONS><DIVISION CODE=\"6E1\"><SERVICES><SERVICE CODE_MATIERE=\"061300\">"
                + "<ENSEIGNANTS><ENSEIGNANT ID=\"1\" TYPE=\"epp\"/></ENSEIGNANTS></SERVICE></SERVICES></DIVISION></DIVISIONS>";
        var file = Sts.descending("", Sts.individual("1", ""), structures);
        assertThat(roles(world.enter(file))).containsExactly("ADDED NOM1 P TEACHER");
        assertThat(world.difference(file).changes()).isEmpty();
        world.enter(Sts.descending("", Sts.individual("1", ""), structures.replace("ID=\"1\"", "ID=\"9\"")), true);
        assertThat(open()).isEmpty();
    }

    private List<String> directors(String people) {
        return roles(world.difference(Sts.descending(people))).stream()
                .map(line -> line.replace("ADDED ", "").replace(" P ", " "))
                .toList();
    }

    private static List<String> roles(Difference difference) {
        return difference.changes().stream()
                .filter(change -> change.kind() == FactKind.STAFF_ROLE)
                .map(change -> change.action() + " " + change.label() + " "
                        + change.fields().get(Field.ROLE).before()
                        + change.fields().get(Field.ROLE).after())
                .sorted()
                .toList();
    }

    private Map<String, List<String>> open() {
        return base.inTransaction(() -> {
            var open = new TreeMap<String, List<String>>();
            base
                    .em()
                    .createQuery("select m from Membership m order by m.role", Membership.class)
                    .getResultList()
                    .stream()
                    .filter(role -> role.validity().isOpen())
                    .forEach(role -> open.computeIfAbsent(
                                    role.person().name().shown(), any -> new java.util.ArrayList<>())
                            .add(role.role()));
            return open;
        });
    }

    private List<Membership> ended() {
        return world.all(Membership.class).stream()
                .filter(role -> !role.validity().isOpen())
                .toList();
    }

    /** What the page of the members does. */
    private void byHand(String key, String role, boolean gives) {
        base.inTransaction(() -> {
            var person = base.em()
                    .createQuery("select x.person from ExternalId x where x.value = :key", Person.class)
                    .setParameter("key", key)
                    .getSingleResult();
            if (gives) {
                base.em().persist(new Membership(person, world.school(), role, Validity.from(TODAY)));
            } else {
                base.em()
                        .createQuery(
                                "select m from Membership m where m.person = :person and m.role = :role",
                                Membership.class)
                        .setParameter("person", person)
                        .setParameter("role", role)
                        .getSingleResult()
                        .withdraw(TODAY);
            }
        });
    }

    private void byHandOnly(String name, String role) {
        base.inTransaction(() -> {
            var person = new Person(new fr.ent.persistence.schooling.directory.PersonName(name, null, "Z"));
            base.em().persist(person);
            base.em().persist(new Membership(person, world.school(), role, Validity.from(RENTREE)));
        });
    }
}
