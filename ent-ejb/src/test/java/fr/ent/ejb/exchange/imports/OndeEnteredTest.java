package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.schooling.directory.Degree;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import fr.ent.persistence.testing.Shared;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * The tables of ONDE enter by the door of SIECLE and STS. The figures of the École Émile Zola were counted in its files
 * by hand, not with our reader; two pairs of its guardians share names and address, and stay two people each.
 */
@OnBothBases
class OndeEnteredTest {

    private static final String LINKS = "Guardianship x where x.validity.until > current_date and x.terms.level = "
            + "fr.ent.persistence.schooling.directory.GuardianshipLevel.";
    private static final String MARTIN = Onde.oldPupil("Martin", "Zoé", "2018-05-12", "CE1-CE2");
    private static final String NGUYEN = Onde.oldPupil("N’Guyen", "Aël", "2017-02-03", "CE1-CE2");

    @Parameter
    Database base;

    private DeskWorld world;

    @Test
    void emile_zola_enters_with_its_exact_counts_and_changes_nothing_twice() {
        world = new DeskWorld(base);
        entersTwice(shared("eleves"));
        assertThat(world.count("Enrolment x")).isEqualTo(247);
        assertThat(world.count("Division x")).isEqualTo(10);
        assertThat(world.count("StructureMembership x")).isEqualTo(247);
        entersTwice(shared("enseignants"));
        assertThat(world.count("ExternalId x where x.value like 'P:%'")).isEqualTo(14);
        assertThat(world.count("FormTutor x")).isEqualTo(14);
        assertThat(world.count("StaffFunction x where x.code = 'DIR'")).isEqualTo(1);
        entersTwice(shared("responsables"));
        assertThat(world.count("ExternalId x where x.value like 'R:%'")).isEqualTo(469);
        assertThat(world.count("Guardianship x")).isEqualTo(491);
        assertThat(world.count(LINKS + GuardianshipLevel.TO_VERIFY)).isEqualTo(491);
        assertThat(world.difference(shared("eleves")).isEmpty()).isTrue();
        assertThat(base.inTransaction(world::school).degree()).isEqualTo(Degree.FIRST);
    }

    @Test
    void its_twin_does_so_in_the_older_and_in_the_newer_form() {
        world = new DeskWorld(base);
        var older = Onde.latin(Onde.OLD_PUPILS + MARTIN + NGUYEN);
        entersTwice(older);
        assertThat(world.sentences(older)).contains("schoolUnsaid", "yearUnsaid", "columnsUnread", "column.CLASS");
        var newer = Siecle.utf8(Onde.NEW_PUPILS
                + Onde.newPupil("MARTIN", "Zoe", "12/05/2018", "CE1-CE2", "77")
                + Onde.newPupil("N'GUYEN", "Aël", "03/02/2017", "CE1-CE2", "77"));
        world.enter(newer, true);
        assertThat(world.count("Enrolment x"))
                .as("the same two, written otherwise")
                .isEqualTo(2);
        assertThat(world.all(Division.class)).extracting(Division::code).containsExactly("CE1-CE2");
        assertThat(world.difference(newer).changes()).isEmpty();
    }

    @Test
    void the_director_of_a_primary_school_is_its_head_and_teaches() {
        world = new DeskWorld(base);
        var teachers = Onde.latin(Onde.TEACHERS
                + Onde.teacher("Mme", "Roux", "Ana", "Oui", "CP")
                + Onde.teacher("M.", "Blanc", "Luc", "Non", "CE1"));
        entersTwice(teachers);
        assertThat(world.all(Membership.class))
                .extracting(Membership::role)
                .containsExactlyInAnyOrder("TEACHER", "TEACHER", "PRINCIPAL");
    }

    @Test
    void an_ine_of_somebody_else_is_left_to_him_and_said_with_its_line() {
        world = new DeskWorld(base);
        var first = Onde.NEW_PUPILS + ine(Onde.newPupil("MARTIN", "Zoé", "12/05/2018", "CE1", "77"));
        world.enter(Siecle.utf8(first));
        var both = Siecle.utf8(Onde.NEW_PUPILS
                + ine(Onde.newPupil("ROUX", "Léo", "12/05/2018", "CE1", "77"))
                + ine(Onde.newPupil("BLANC", "Luc", "12/05/2018", "CE1", "77")));
        List<Anomaly> said = world.compare(both, Compared::anomalies);
        assertThat(said)
                .filteredOn(anomaly -> anomaly.key().startsWith("ine"))
                .extracting(Anomaly::key, anomaly -> anomaly.place().line(), Anomaly::args)
                .containsExactly(tuple("ineTwiceInTable", 3, List.of("2")), tuple("ineBorne", 2, List.of()));
        assertThat(said.toString()).doesNotContain("0102030405A");
    }

    private static String ine(String pupil) {
        return pupil.replaceFirst(";F;;", ";F;0102030405A;");
    }

    @Test
    void a_guardian_has_the_children_of_his_three_columns_and_reads_nothing_yet() {
        withPupils();
        entersTwice(Onde.latin(Onde.GUARDIANS
                + Onde.guardian(
                        "Mme", "Martin", "Eve", "1 rue A", "MARTIN", "zoe", "ce1-ce2", "N'Guyen", "Ael", "CE1-CE2")
                + Onde.guardian("M.", "Martin", "Luc", "2 rue B", "Martin", "Zoé", "CE1-CE2")));
        assertThat(world.count("Guardianship x")).isEqualTo(3);
        assertThat(world.count(LINKS + GuardianshipLevel.TO_VERIFY)).isEqualTo(3);
        assertThat(world.count("UserAccount x")).as("the pupils alone").isEqualTo(2);
    }

    @Test
    void a_level_that_the_school_verified_outlives_the_next_file() {
        withPupils();
        var guardians = Onde.latin(
                Onde.GUARDIANS + Onde.guardian("M.", "Martin", "Luc", "2 rue B", "Martin", "Zoé", "CE1-CE2"));
        world.enter(guardians);
        base.inTransaction(() -> base.em()
                .createQuery("select g from Guardianship g", Guardianship.class)
                .getSingleResult()
                .verified(GuardianshipLevel.LEGAL));
        assertThat(world.difference(guardians).changes()).isEmpty();
        assertThat(world.count(LINKS + GuardianshipLevel.LEGAL)).isEqualTo(1);
    }

    @Test
    void homonyms_are_told_and_left_to_a_person() {
        world = new DeskWorld(base);
        var twins =
                Onde.latin(Onde.OLD_PUPILS + MARTIN + Onde.oldPupil("Martin", "Zoé", "2018-06-01", "CE1-CE2") + MARTIN);
        assertThat(world.sentences(twins)).contains("pupilHomonyms", "pupilTwice");
        world.enter(twins);
        assertThat(world.count("Enrolment x")).isEqualTo(2);
        var guardians = Onde.latin(Onde.GUARDIANS
                + Onde.guardian("M.", "Martin", "Luc", "2 rue B", "Martin", "Zoé", "CE1-CE2")
                + Onde.guardian("M.", "Martin", "Luc", "3 rue C", "Inconnu", "Zoé", "CE1-CE2"));
        assertThat(world.sentences(guardians)).contains("childHomonyms", "childUnknown", "guardianHomonyms");
        world.enter(guardians);
        assertThat(world.count("Guardianship x")).isZero();
    }

    @Test
    void the_director_also_teaches_and_a_class_is_given_whole() {
        withPupils();
        entersTwice(Siecle.utf8(Onde.TEACHERS
                + Onde.teacher("MME", "Durand", "Ada", "oui", "CE1-CE2")
                + Onde.teacher("M.", "Petit", "Yves", "non", "")));
        assertThat(world.count("StaffFunction x where x.code = 'ENS'")).isEqualTo(2);
        assertThat(world.count("StaffFunction x where x.code = 'DIR'")).isEqualTo(1);
        assertThat(world.count("AssignmentTeacher x where x.assignment.subject.code = 'CLASSE'"))
                .isEqualTo(1);
    }

    @Test
    void half_valid_truncated_and_foreign_tables_are_refused_and_change_nothing() {
        world = new DeskWorld(base);
        refused(Onde.latin(Onde.OLD_PUPILS + MARTIN + Onde.oldPupil("Vide", "Léo", "", "CP")), "valueMissing", 3);
        refused(Onde.latin(Onde.OLD_PUPILS + Onde.oldPupil("Vide", "Léo", "31/02/2018", "CP")), "dateWrong", 2);
        refused(Onde.latin(Onde.OLD_PUPILS + MARTIN + "\"Marti"), "truncated", 3);
        refused(Onde.latin(Onde.OLD_PUPILS + MARTIN + "\"Mar\"tin;Zoé\r\n"), "csvMalformed", 3);
        refused(Siecle.utf8("Nom;Note;Rang\r\nMartin;12;3\r\n"), "headerUnknown", 1);
        refused(
                Siecle.utf8(Onde.NEW_PUPILS
                        + Onde.newPupil("A", "B", "2018-05-12", "CP", "1")
                        + Onde.newPupil("C", "D", "2018-05-12", "CP", "2")),
                "classNameTwice",
                3);
        refused(Siecle.utf8("a;" + "x".repeat(70_000)), "hugeText", 1);
        assertThat(world.count("Person x")).isZero();
    }

    private void refused(Bytes file, String key, int line) {
        assertThat(world.<Boolean>compare(file, Compared::isRefused)).as(key).isTrue();
        var said = world.compare(file, compared -> compared.anomalies().stream()
                .filter(anomaly -> anomaly.key().equals(key))
                .findFirst());
        assertThat(said).as(key).hasValueSatisfying(anomaly -> {
            assertThat(anomaly.place().file()).isEqualTo("fichier.xml");
            assertThat(anomaly.place().line()).isEqualTo(line);
        });
    }

    private void withPupils() {
        world = new DeskWorld(base);
        world.enter(Onde.latin(Onde.OLD_PUPILS + MARTIN + NGUYEN));
    }

    private void entersTwice(Bytes file) {
        world.enter(file);
        assertThat(world.difference(file).changes()).isEmpty();
    }

    private static Bytes shared(String table) {
        var file = Shared.file("formats/onde/be1d-ecole-emile-zola/CSVExtraction-" + table + ".csv");
        return () -> Files.newInputStream(file);
    }
}
