package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a second file changes, and what it leaves. */
@OnBothBases
class DifferenceTest {

    private static final String SIXTH = "10010012110";
    private static final String LEGAL = "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>";
    private static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 22);

    @Parameter
    Database base;

    private DeskWorld world;

    @BeforeEach
    void school() {
        world = new DeskWorld(base);
    }

    @Test
    void a_change_is_told_field_by_field_and_only_that_is_written() {
        enterPupils(Siecle.pupil("1", "Élan", "Zoé", SIXTH, "<MEL>zoe@exemple.fr</MEL>"), Siecle.in("1", "D", "6E1"));
        var file = Siecle.latin(Siecle.pupils(
                Siecle.pupil("1", "Élan", "Zoë", SIXTH, "<TEL_PORTABLE>0600000000</TEL_PORTABLE>"),
                Siecle.in("1", "D", "6E1")));
        assertThat(world.difference(file).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(FactKind.PUPIL);
            assertThat(change.action()).isEqualTo(Action.CHANGED);
            assertThat(change.fields())
                    .containsOnlyKeys(Field.FIRST_NAME, Field.MOBILE_PHONE)
                    .containsEntry(Field.FIRST_NAME, new FieldChange("Zoé", "Zoë", false));
        });
        world.enter(file);
        var pupil = world.all(Person.class).get(0);
        assertThat(pupil.name().first()).isEqualTo("Zoë");
        assertThat(pupil.contact().mail())
                .as("a tag that is absent erases nothing")
                .isEqualTo("zoe@exemple.fr");
        assertThat(pupil.contact().mobile()).isEqualTo("0600000000");
        assertThat(world.difference(file).changes()).isEmpty();
    }

    @Test
    void an_empty_tag_erases_what_a_file_brought() {
        enterPupils(Siecle.pupil("1", "A", "B", SIXTH, "<MEL>a@exemple.fr</MEL>"), "");
        enterPupils(Siecle.pupil("1", "A", "B", SIXTH, "<MEL></MEL>"), "");
        assertThat(world.all(Person.class).get(0).contact().mail()).isNull();
    }

    @Test
    void what_was_typed_after_the_export_wins_and_is_shown_every_time() {
        enterPupils(Siecle.pupil("1", "A", "B", SIXTH, "<MEL>vieux@exemple.fr</MEL>"), "");
        type("neuf@exemple.fr", Instant.parse("2026-11-23T07:00:00Z"));
        var file = Siecle.latin(Siecle.pupils(Siecle.pupil("1", "A", "Bé", SIXTH, "<MEL>vieux@exemple.fr</MEL>"), ""));
        var change = world.enter(file).changes().get(0);
        assertThat(change.action()).isEqualTo(Action.CHANGED);
        assertThat(change.fields().get(Field.MAIL))
                .isEqualTo(new FieldChange("neuf@exemple.fr", "vieux@exemple.fr", true));
        assertThat(world.all(Person.class).get(0).contact().mail()).isEqualTo("neuf@exemple.fr");
        assertThat(world.all(Person.class).get(0).name().first()).isEqualTo("Bé");
        var again = world.difference(file);
        assertThat(again.isEmpty()).isTrue();
        assertThat(again.changes()).singleElement().satisfies(kept -> assertThat(kept.action())
                .isEqualTo(Action.KEPT));
    }

    @Test
    void what_was_typed_before_the_export_gives_way_to_the_newer_file() {
        enterPupils(Siecle.pupil("1", "A", "B", SIXTH, ""), "");
        type("vieux@exemple.fr", Instant.parse("2026-11-23T06:00:00Z")); // 7 h in Paris; the file was made at 7:30
        enterPupils(Siecle.pupil("1", "A", "B", SIXTH, "<MEL>neuf@exemple.fr</MEL>"), "");
        assertThat(world.all(Person.class).get(0).contact().mail()).isEqualTo("neuf@exemple.fr");
    }

    @Test
    void who_is_gone_is_told_apart_and_stays_until_removals_are_confirmed() {
        enterPupils(
                Siecle.pupil("1", "A", "A", SIXTH, "") + Siecle.pupil("2", "B", "B", SIXTH, ""),
                Siecle.in("1", "D", "6E1") + Siecle.in("2", "D", "6E1"));
        var without = Siecle.latin(Siecle.pupils(Siecle.pupil("1", "A", "A", SIXTH, ""), Siecle.in("1", "D", "6E1")));
        assertThat(world.enter(without).removals()).isEqualTo(2);
        assertThat(world.all(Enrolment.class))
                .allMatch(enrolment -> enrolment.validity().isOpen());
        world.enter(without, true);
        assertThat(world.all(Enrolment.class))
                .filteredOn(enrolment -> !enrolment.validity().isOpen())
                .singleElement()
                .satisfies(ended -> assertThat(ended.validity().until()).isEqualTo(YESTERDAY));
        assertThat(world.all(StructureMembership.class))
                .as("nothing is deleted")
                .hasSize(2);
        assertThat(world.all(Person.class)).hasSize(2);
        assertThat(world.difference(without).changes()).isEmpty();
    }

    @Test
    void a_last_day_in_the_file_is_the_last_day() {
        enterPupils(Siecle.pupil("1", "A", "A", SIXTH, ""), Siecle.in("1", "D", "6E1"));
        var left = Siecle.latin(Siecle.pupils(
                Siecle.pupil("1", "A", "A", SIXTH, "<DATE_SORTIE>13/11/2026</DATE_SORTIE>")
                        + Siecle.pupil("2", "B", "B", SIXTH, ""),
                Siecle.in("1", "D", "6E1")));
        var difference = world.enter(left, true);
        assertThat(difference.unexplained()).containsEntry(FactKind.ENROLMENT, 0);
        assertThat(world.all(Enrolment.class))
                .anyMatch(enrolment -> enrolment.validity().until().equals(LocalDate.of(2026, 11, 13)));
        assertThat(world.all(StructureMembership.class).get(0).validity().until())
                .isEqualTo(LocalDate.of(2026, 11, 13));
    }

    @Test
    void who_came_years_ago_is_enrolled_since_the_year_began_and_who_came_in_autumn_since_that_day() {
        enterPupils(
                Siecle.pupil("1", "A", "A", SIXTH, "<DATE_ENTREE>01/09/2024</DATE_ENTREE>")
                        + Siecle.pupil("2", "B", "B", SIXTH, "<DATE_ENTREE>12/10/2026</DATE_ENTREE>"),
                "");
        assertThat(world.all(Enrolment.class))
                .extracting(enrolment -> enrolment.validity().since())
                .containsExactlyInAnyOrder(RENTREE, LocalDate.of(2026, 10, 12));
    }

    @Test
    void who_comes_back_wakes_his_enrolment() {
        enterPupils(
                Siecle.pupil("1", "A", "A", SIXTH, "") + Siecle.pupil("2", "B", "B", SIXTH, ""),
                Siecle.in("1", "D", "6E1"));
        world.enter(Siecle.latin(Siecle.pupils(Siecle.pupil("2", "B", "B", SIXTH, ""), "")), true);
        enterPupils(
                Siecle.pupil("1", "A", "A", SIXTH, "") + Siecle.pupil("2", "B", "B", SIXTH, ""),
                Siecle.in("1", "D", "6E1"));
        assertThat(world.all(Enrolment.class))
                .hasSize(2)
                .allMatch(enrolment -> enrolment.validity().isOpen());
        assertThat(world.all(Person.class)).hasSize(2);
    }

    @Test
    void a_pupil_who_changes_division_is_in_one_at_a_time() {
        enterPupils(Siecle.pupil("1", "A", "A", SIXTH, ""), Siecle.in("1", "D", "6E1"));
        world.enter(
                Siecle.latin(Siecle.pupils(Siecle.pupil("1", "A", "A", SIXTH, ""), Siecle.in("1", "D", "6E2"))), true);
        assertThat(world.all(StructureMembership.class))
                .extracting(
                        membership -> membership.validity().since(),
                        membership -> membership.validity().until().getYear())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(RENTREE, 2026),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 23), 9999));
    }

    @Test
    void a_file_cut_short_is_suspicious_and_a_few_departures_are_not() {
        var all = pupils(1, 60);
        enterPupils(all, "");
        assertThat(world.difference(Siecle.latin(Siecle.pupils(pupils(1, 30), "")))
                        .suspicious(10))
                .containsEntry(FactKind.ENROLMENT, 30);
        assertThat(world.difference(Siecle.latin(Siecle.pupils(pupils(1, 53), "")))
                        .suspicious(10))
                .containsEntry(FactKind.ENROLMENT, 7);
        assertThat(world.difference(Siecle.latin(Siecle.pupils(pupils(1, 54), "")))
                        .suspicious(10))
                .isEmpty();
    }

    @Test
    void another_school_another_year_or_nothing_at_all_is_refused_and_nothing_is_written() {
        var good = Siecle.pupils(Siecle.pupil("1", "A", "A", SIXTH, ""), "");
        assertThat(world.sentences(Siecle.latin(good.replace("0990001N", "0990002P"))))
                .containsExactly("schoolOther", "ineMissing", "divisionMissing");
        assertThat(world.sentences(Siecle.latin(good.replace(">2026<", ">2025<"))))
                .startsWith("yearOther");
        assertThat(world.sentences(Siecle.latin(good.replace(">2026<", ">2027<"))))
                .startsWith("yearOther");
        assertThat(world.sentences(Siecle.latin(Siecle.pupils("", "")))).startsWith("nothingInside");
        assertThat(world.all(Person.class)).isEmpty();
    }

    @Test
    void the_year_that_comes_may_enter_from_june_on() {
        world.at(Instant.parse("2027-06-15T08:00:00Z"));
        var next = Siecle.pupils(Siecle.pupil("1", "A", "A", SIXTH, ""), "").replace(">2026<", ">2027<");
        world.enter(Siecle.latin(next));
        assertThat(world.all(Enrolment.class).get(0).validity().since()).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(world.difference(Siecle.latin(next)).changes()).isEmpty();
    }

    @Test
    void a_half_valid_file_changes_nothing() {
        var half = Siecle.pupils(Siecle.pupil("1", "A", "A", SIXTH, "") + Siecle.pupil("", "B", "B", SIXTH, ""), "");
        assertThat(world.compare(Siecle.latin(half), Compared::isRefused)).isTrue();
    }

    @Test
    void a_file_without_school_or_year_is_of_the_open_school_and_says_so() {
        var file = Siecle.pupils(Siecle.pupil("1", "A", "A", SIXTH, ""), "")
                .replace("<UAJ>0990001N</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>", "");
        assertThat(world.sentences(Siecle.latin(file))).contains("schoolUnsaid", "yearUnsaid");
        world.enter(Siecle.latin(file));
        assertThat(world.all(Enrolment.class)).hasSize(1);
    }

    @Test
    void guardians_wait_for_their_pupils_and_a_contact_gets_no_account() {
        var guardians = Siecle.latin(Siecle.guardians(
                Siecle.adult("21", "Mère") + Siecle.adult("22", "Voisine"),
                Siecle.link("1", "21", LEGAL)
                        + Siecle.link("1", "22", "<NIVEAU_RESPONSABILITE>3</NIVEAU_RESPONSABILITE>")));
        assertThat(world.sentences(guardians)).containsExactly("linksOfLeavers");
        assertThat(world.difference(guardians).changes()).isEmpty();
        enterPupils(Siecle.pupil("1", "Élan", "Zoé", SIXTH, ""), "");
        world.enter(guardians);
        assertThat(world.all(Guardianship.class))
                .hasSize(2)
                .allMatch(link -> link.validity().since().equals(RENTREE));
        assertThat(world.count("UserAccount x")).isEqualTo(2);
        assertThat(world.count("Membership x")).isZero();
    }

    @Test
    void a_pupil_of_age_who_answers_for_himself_is_one_person() {
        enterPupils(Siecle.pupil("1", "Majeur", "Max", SIXTH, "<MEL>max@exemple.fr</MEL>"), "");
        var guardians = Siecle.latin(Siecle.guardians(
                Siecle.adult("21", "Majeur"), Siecle.link("1", "21", LEGAL + "<CODE_PARENTE>70</CODE_PARENTE>")));
        world.enter(guardians);
        assertThat(world.all(Person.class)).singleElement().satisfies(person -> {
            assertThat(person.name().first()).isEqualTo("Max");
            assertThat(person.contact().mail()).isEqualTo("max@exemple.fr");
        });
        assertThat(world.difference(guardians).changes()).isEmpty();
    }

    @Test
    void local_numbers_of_two_schools_are_two_people_and_epp_numbers_one() {
        var second = new DeskWorld(base, "0990002P");
        var people = individual("1", "ENS") + individual("1", "ENS").replace("epp", "local");
        world.enter(Siecle.utf8(sts(people, "")));
        second.enter(Siecle.utf8(sts(people, "").replace("0990001N", "0990002P")));
        assertThat(world.all(Person.class)).hasSize(3);
        assertThat(world.all(Membership.class)).hasSize(4);
    }

    @Test
    void queries_do_not_grow_with_the_pupils() {
        enterPupils(pupils(1, 5), "");
        var few = base.statements(() -> compareInTransaction(pupils(1, 5)));
        enterPupils(pupils(1, 35), "");
        var many = base.statements(() -> compareInTransaction(pupils(1, 35)));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(16);
    }

    private void compareInTransaction(String pupils) {
        world.desk().compare(world.school(), "x.xml", Siecle.latin(Siecle.pupils(pupils, "")));
    }

    private void enterPupils(String pupils, String structures) {
        world.enter(Siecle.latin(Siecle.pupils(pupils, structures)));
    }

    private void type(String mail, Instant when) {
        base.inTransaction(() -> base.em()
                .createQuery("select p from Person p", Person.class)
                .getSingleResult()
                .reachByTyped(new Contact(mail, null, null, null, false), when));
    }

    private static String pupils(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> Siecle.pupil(Integer.toString(n), "Nom" + n, "P", SIXTH, ""))
                .collect(Collectors.joining());
    }

    private static String individual(String id, String function) {
        return "<INDIVIDU ID=\"" + id + "\" TYPE=\"epp\"><NOM_USAGE>NOM" + id
                + "</NOM_USAGE><PRENOM>P</PRENOM><FONCTION>" + function + "</FONCTION></INDIVIDU>";
    }

    private static String sts(String people, String structures) {
        return "<STS_EDT><PARAMETRES><UAJ CODE=\"0990001N\"/><ANNEE_SCOLAIRE ANNEE=\"2026\"/></PARAMETRES><DONNEES>"
                + "<INDIVIDUS>" + people + "</INDIVIDUS><STRUCTURE>" + structures + "</STRUCTURE></DONNEES></STS_EDT>";
    }
}
