package fr.ent.ejb.exchange.imports;

import static fr.ent.ejb.exchange.imports.Aaf.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import fr.ent.persistence.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * Feeds of AAF enter by the door of SIECLE and STS, a school at a time. Every figure was counted by hand in the feed that
 * stands here: two schools of the ENT, one outside, four pupils, four adults, three of the staff.
 */
@OnBothBases
class AafEnteredTest {

    private static final String SECOND = "0990002P";
    private static final String HOLDS = " x where x.validity.until > current_date";
    private static final String LINKS = "Guardianship" + HOLDS + " and x.terms.level = "
            + "fr.ent.persistence.schooling.directory.GuardianshipLevel.";

    @Parameter
    Database base;

    private DeskWorld world;

    @Test
    void the_small_feed_of_2020_names_a_school_and_a_pupil_of_another() throws IOException {
        world = new DeskWorld(base, "0000000V").at(Instant.parse("2020-01-02T08:00:00Z"));
        var feed = Aaf.complete();
        for (var name : new String[] {"Eleve", "EtabEducNat"}) {
            var file = Shared.file("formats/aaf/small-2020/ENT_Complet_20200101_" + name + "_0000.xml");
            feed.file(file.getFileName().toString(), Files.readAllBytes(file));
        }
        var difference = world.enter(feed.zip());
        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(FactKind.SCHOOL);
            assertThat(change.fields()).hasSize(3);
        });
        assertThat(world.count("Person x")).isZero();
        assertThat(base.inTransaction(world::school).aafStructure()).contains("1");
        assertThat(said(feed.zip(), "aafPersonsElsewhere")).isEqualTo("1");
        assertThat(world.difference(feed.zip()).changes()).isEmpty();
    }

    @Test
    void a_complete_feed_enters_exactly_and_changes_nothing_twice() {
        world = new DeskWorld(base);
        var feed = complete("6A").zip();
        assertThat(said(feed, "aafPersonsElsewhere"))
                .as("2 pupils, 1 of the staff, 1 adult")
                .isEqualTo("4");
        assertThat(said(feed, "aafReferencesElsewhere"))
                .as("of the one teacher")
                .isEqualTo("2");
        assertThat(said(feed, "linksOfOldForm")).isEqualTo("2");
        entersTwice(feed);
        assertThat(world.count("Enrolment x")).isEqualTo(2);
        assertThat(world.count("Division x")).isEqualTo(1);
        assertThat(world.count("TeachingGroup x")).isEqualTo(1);
        assertThat(world.count("StructureMembership x")).isEqualTo(3);
        assertThat(world.count("Guardianship x")).isEqualTo(4);
        assertThat(world.count(LINKS + GuardianshipLevel.LEGAL))
                .as("new 1, old 2")
                .isEqualTo(2);
        assertThat(world.count(LINKS + GuardianshipLevel.IN_CHARGE)).as("new 2").isEqualTo(1);
        assertThat(world.count(LINKS + GuardianshipLevel.CONTACT)).as("old 0").isEqualTo(1);
        assertThat(world.count("StaffFunction x")).isEqualTo(2);
        assertThat(world.count("FormTutor x")).isEqualTo(1);
        assertThat(world.count("AssignmentTeacher x")).isEqualTo(1);
        assertThat(world.count("Subject x where x.label = 'Mathématiques'")).isEqualTo(1);
        assertThat(world.count("Subject x")).as("used ones only").isEqualTo(1);
        assertThat(world.all(Membership.class))
                .extracting(Membership::role)
                .containsExactlyInAnyOrder("TEACHER", "PRINCIPAL");
        assertThat(world.count("Person x where x.name.family = 'L’Élan'"))
                .as("the HTML of a base, in Latin 9")
                .isEqualTo(1);
    }

    @Test
    void a_teacher_and_an_adult_of_two_schools_are_one_person_each() {
        world = new DeskWorld(base);
        entersTwice(complete("6A").zip());
        var second = new DeskWorld(base, SECOND);
        second.enter(complete("6A").tarGz());
        assertThat(second.difference(complete("6A").tarGz()).changes()).isEmpty();
        assertThat(world.difference(complete("6A").zip()).changes())
                .as("the other school changed nothing here")
                .isEmpty();
        assertThat(world.all(Person.class))
                .as("3 pupils, 3 adults, 2 of the staff")
                .hasSize(8);
        assertThat(world.count("Guardianship x")).isEqualTo(5);
        assertThat(world.count("StaffFunction x")).isEqualTo(3);
    }

    @Test
    void a_difference_changes_whom_it_names_and_leaves_the_rest() {
        world = new DeskWorld(base);
        world.enter(complete("6A").zip());
        var delta = Aaf.delta()
                .with(
                        "Eleve",
                        Aaf.modify(
                                        "Eleve",
                                        "11",
                                        attr("ENTEleveClasses", "1001$6B"),
                                        attr("mobile", "+33 6 39 98 00 11"))
                                + Aaf.delete("Eleve", "12")
                                + Aaf.pupil(
                                        "15",
                                        "Neuf",
                                        "1001",
                                        attr("ENTEleveClasses", "1001$6A"),
                                        attr("ENTElevePersRelEleve", "21$10$1$1$1$0"))
                                + Aaf.modify("Eleve", "13", attr("mobile", "+33 6 39 98 00 13")))
                .zip();
        var difference = world.enter(delta, true);
        assertThat(difference.changes())
                .extracting(change -> change.kind() + " " + change.action() + " " + change.label())
                .containsExactlyInAnyOrder(
                        "DIVISION ADDED 6B",
                        "PUPIL CHANGED Un Zoé",
                        "PUPIL ADDED Neuf Zoé",
                        "ENROLMENT ADDED Neuf Zoé",
                        "ENROLMENT GONE L’Élan Zoé",
                        "MEMBERSHIP ADDED Un Zoé – 6B",
                        "MEMBERSHIP ADDED Neuf Zoé – 6A",
                        "MEMBERSHIP GONE Un Zoé – 6A",
                        "MEMBERSHIP GONE L’Élan Zoé – 6A",
                        "MEMBERSHIP GONE L’Élan Zoé – G1",
                        "GUARDIANSHIP ADDED Neuf Zoé – Adulte Zoé");
        assertThat(world.difference(delta).changes()).isEmpty();
        assertThat(world.count("Guardianship" + HOLDS))
                .as("who left the school keeps her parents")
                .isEqualTo(5);
        assertThat(world.count("StaffFunction" + HOLDS)).isEqualTo(2);
    }

    @Test
    void a_difference_ends_the_link_that_a_pupil_no_longer_has_and_the_functions_of_who_leaves() {
        world = new DeskWorld(base);
        world.enter(complete("6A").zip());
        var delta = Aaf.delta()
                .with("Eleve", Aaf.modify("Eleve", "11", attr("ENTElevePersRelEleve", "21$10$1$1$1$0")))
                .with("PersEducNat", Aaf.delete("PersEducNat", "31"))
                .tarGz();
        var difference = world.enter(delta, true);
        assertThat(difference.changes())
                .extracting(change -> change.kind() + " " + change.action())
                .containsExactlyInAnyOrder(
                        "GUARDIANSHIP GONE",
                        "STAFF_FUNCTION GONE",
                        "FORM_TUTOR GONE",
                        "ASSIGNED_TEACHER GONE",
                        "STAFF_ROLE GONE");
        assertThat(world.count("StaffFunction x where x.code = 'DIR' and x.validity.until > current_date"))
                .isEqualTo(1);
        assertThat(world.difference(delta).changes()).isEmpty();
    }

    @Test
    void the_files_of_a_feed_chosen_one_by_one_are_one_import_with_its_report() {
        world = new DeskWorld(base);
        var way = new Pipeline(base, world, Role.OFFICE);
        long id = base.inTransaction(
                () -> way.service().receiveFeed(complete("6A").files()));
        way.compare(id);
        assertThat(way.row(id).fileName()).isEqualTo("ENT_Complet_20261122.zip");
        assertThat(way.row(id).fileKind()).isEqualTo("AAF_COMPLETE");
        way.take(id, Removals.NONE);
        assertThat(way.row(id).state()).isEqualTo(FeedImportState.APPLIED);
        assertThat(world.count("Enrolment x")).isEqualTo(2);
        way.as(Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(
                        () -> way.service().receiveFeed(complete("6A").files())))
                .isInstanceOf(Forbidden.class);
        assertThat(world.count("FeedImport x")).isEqualTo(1);
    }

    @Test
    void a_difference_before_any_complete_feed_is_refused() {
        world = new DeskWorld(base);
        var delta = Aaf.delta().with("Eleve", Aaf.delete("Eleve", "12")).zip();
        assertThat(world.<Boolean>compare(delta, Compared::isRefused)).isTrue();
        assertThat(world.sentences(delta)).contains("aafSchoolAbsent");
        assertThat(base.inTransaction(world::school).aafStructure()).isEmpty();
    }

    @Test
    void a_complete_feed_without_its_adults_or_staff_ends_none() {
        world = new DeskWorld(base);
        world.enter(complete("6A").zip());
        var without = Aaf.complete()
                .with("EtabEducNat", schools())
                .with("Eleve", pupils("6A"))
                .zip();
        assertThat(world.difference(without).changes()).isEmpty();
        assertThat(world.sentences(without))
                .containsOnlyOnce("aafPersonsElsewhere")
                .contains("aafFileMissing");
    }

    @Test
    void an_august_feed_without_divisions_is_suspicious_and_a_smaller_one_too() {
        world = new DeskWorld(base);
        world.enter(eight(attr("ENTEleveClasses", "1001$6A"), 8));
        assertThat(world.difference(eight(attr("ENTEleveClasses"), 8)).suspicious(10))
                .containsOnlyKeys(FactKind.MEMBERSHIP);
        assertThat(world.difference(eight(attr("ENTEleveClasses", "1001$6A"), 2))
                        .suspicious(10))
                .containsOnlyKeys(FactKind.MEMBERSHIP, FactKind.ENROLMENT);
    }

    @Test
    void a_school_that_the_directory_filled_is_not_doubled_by_siecle() {
        world = new DeskWorld(base);
        world.enter(complete("6A").zip());
        var siecle = Siecle.latin(Siecle.pupils(Siecle.pupil("1", "Un", "Zoé", "10010012110", ""), ""));
        assertThat(world.<Boolean>compare(siecle, Compared::isRefused)).isTrue();
        assertThat(world.sentences(siecle)).contains("othersAfterAaf");
    }

    @Test
    void a_school_that_siecle_filled_is_not_doubled() {
        world = new DeskWorld(base);
        world.enter(Siecle.latin(Siecle.pupils(Siecle.pupil("1", "Un", "Zoé", "10010012110", ""), "")));
        assertThat(world.<Boolean>compare(complete("6A").zip(), Compared::isRefused))
                .isTrue();
        assertThat(world.sentences(complete("6A").zip())).contains("aafAfterOthers");
        assertThat(world.count("Person x")).isEqualTo(1);
    }

    @Test
    void a_level_that_cannot_be_read_refuses_the_file_with_its_place() {
        world = new DeskWorld(base);
        var wrong = Aaf.complete()
                .with("EtabEducNat", schools())
                .with("Eleve", pupils("6A").replace("21$10$1$1$", "21$10$1$7$"))
                .with("PersRelEleve", adults())
                .zip();
        var said = world.compare(wrong, compared -> compared.anomalies().get(0));
        assertThat(said.key()).isEqualTo("levelWrong");
        assertThat(said.place().file()).isEqualTo("ENT_Complet_20261122_Eleve_0001.xml");
        assertThat(said.place().line()).isEqualTo(3);
        assertThat(world.<Boolean>compare(wrong, Compared::isRefused)).isTrue();
    }

    private Bytes eight(String division, int pupils) {
        var requests = IntStream.range(0, pupils)
                .mapToObj(n -> Aaf.pupil("1" + n, "Nom" + n, "1001", division))
                .collect(Collectors.joining());
        return Aaf.complete()
                .with("EtabEducNat", schools())
                .with("Eleve", requests)
                .zip();
    }

    private static Aaf complete(String division) {
        return Aaf.complete()
                .utf8("EtabEducNat", schools())
                .with("MatiereEducNat", subject("006600", "Mathématiques") + subject("030201", "Anglais"))
                .with("PersEducNat", staff(division))
                .with("Eleve", pupils(division))
                .with("PersRelEleve", adults());
    }

    private static String schools() {
        return Aaf.school("1001", Siecle.UAI) + Aaf.school("1002", SECOND) + Aaf.school("1003", "0999999X");
    }

    private static String subject(String code, String label) {
        return Aaf.add("MatiereEducNat", code, attr("ENTMatJointure", code), attr("ENTLibelleMatiere", label));
    }

    private static String staff(String division) {
        return Aaf.add(
                        "PersEducNat",
                        "31",
                        Aaf.person("Prof"),
                        attr(
                                "ENTPersonFonctions",
                                "1001$ENS$ENSEIGNEMENT$L1300$MATHS",
                                "1002$ENS$ENSEIGNEMENT$L1300$MATHS"),
                        attr("ENTAuxEnsClassesPrincipal", "1001$" + division),
                        attr("ENTAuxEnsClassesMatieres", "1001$" + division + "$006600", "1002$5B$006600"),
                        attr("ENTAuxEnsGroupesMatieres"))
                + Aaf.add(
                        "PersEducNat",
                        "32",
                        Aaf.person("Tête"),
                        attr("ENTPersonFonctions", "1001$DIR$DIRECTION$D0010$X"))
                + Aaf.add("PersEducNat", "33", Aaf.person("Loin"), attr("ENTPersonFonctions", "1003$ENS$X$X$X"));
    }

    private static String pupils(String division) {
        return Aaf.pupil(
                        "11",
                        "Un",
                        "1001",
                        attr("ENTEleveClasses", "1001$" + division),
                        attr("ENTElevePersRelEleve", "21$10$1$1$1$0", "22$20$0$2$0$0"))
                + Aaf.pupil(
                        "12",
                        "L&amp;#8217;Élan",
                        "1001",
                        attr("ENTEleveClasses", "1001$" + division),
                        attr("ENTEleveGroupes", "1001$G1"),
                        attr("ENTElevePersRelEleve", "21$2$1$2$1$0", "23$6$0$0$1$0"))
                + Aaf.pupil(
                        "13",
                        "Trois",
                        "1002",
                        attr("ENTEleveClasses", "1002$5B"),
                        attr("ENTElevePersRelEleve", "21$10$1$3$1$0"))
                + Aaf.pupil("14", "Quatre", "1003", attr("ENTElevePersRelEleve", "24$10$1$1$1$0"));
    }

    private static String adults() {
        return Aaf.adult("21", "Adulte") + Aaf.adult("22", "Beau") + Aaf.adult("23", "Cas") + Aaf.adult("24", "Dehors");
    }

    private String said(Bytes feed, String key) {
        return world.compare(feed, compared -> compared.anomalies().stream()
                .filter(anomaly -> anomaly.key().equals(key))
                .map(Anomaly::args)
                .map(args -> String.join(" ", args))
                .findFirst()
                .orElse("not said"));
    }

    private void entersTwice(Bytes file) {
        world.enter(file);
        assertThat(world.difference(file).changes()).isEmpty();
    }
}
