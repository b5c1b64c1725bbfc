package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import fr.ent.persistence.testing.Shared;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * The samples of ../shared/formats/siecle and sts enter a school by the ordinary way, and a second time change nothing.
 * Every figure was counted by hand (grep -c of the tag) in the file, not with our readers. Each has a twin of the same
 * shape that needs no ../shared.
 *
 * <p>SIECLE: the samples hold no pupils, so of the three links none resolves at first; with an invented file of the pupil
 * 610308 his two do (209401, 209406), with 610305 beside him the third (209400) too. His level is the one that the
 * nomenclature names.
 */
@OnBothBases
class SamplesEnteredTest {

    private static final Instant IN_JUNE_2019 = Instant.parse("2019-06-05T10:00:00Z");
    private static final String FIFTH = "10110001110";

    @Parameter
    Database base;

    private DeskWorld world;
    private Pipeline pipeline;
    private Rows rows;

    @Test
    void the_sts_samples_of_shared_enter_with_their_exact_counts_and_change_nothing_twice() {
        into("0750001A", "01", DeskWorld.NOW);
        stsEnters(shared("sts/sts_emp_0750001A_2026.xml"), shared("sts/emp_sts_0750001A_2026.xml"));
    }

    @Test
    void their_twins_do_the_same() {
        into(Siecle.UAI, "01", DeskWorld.NOW);
        stsEnters(SampleTwins.descending(), SampleTwins.ascending());
    }

    @Test
    void the_siecle_samples_of_shared_enter_as_far_as_they_resolve_and_change_nothing_twice() {
        into("0140070A", "14", IN_JUNE_2019);
        siecleEnters(shared("siecle/nomenclature_simple.xml"), shared("siecle/responsables_avec_adresses_simple.xml"));
    }

    @Test
    void their_twins_do_so_too() {
        into(Siecle.UAI, "14", IN_JUNE_2019);
        siecleEnters(SampleTwins.nomenclature(), SampleTwins.guardians());
    }

    /** Down: 1 MEF, 2 MATIERE, 2 INDIVIDU (ENS), 1 PROF_PRINC, 1 DIVISION, 2 GROUPE, 3 SERVICE with 1 ENSEIGNANT each. */
    private void stsEnters(Bytes down, Bytes up) {
        entersTwice(down);
        var counts = new TreeMap<>(Map.of(
                "school_year", 1,
                "grading_period", 3,
                "mef", 1,
                "subject", 2,
                "structure", 1 + 2,
                "division_mef", 1,
                "group_division", 2));
        counts.putAll(Map.of("person", 2, "external_id", 2, "user_account", 2, "staff_function", 2, "membership", 2));
        counts.putAll(Map.of("form_tutor", 1, "teaching_assignment", 3, "assignment_teacher", 3));
        assertThat(rows.made()).isEqualTo(counts);
        assertThat(world.all(Membership.class)).extracting(Membership::role).containsOnly(Role.TEACHER);
        assertThat(base.inTransaction(world::school).phone()).contains("0102030405");

        assertThat(pipeline.sentences(entersTwice(up))).containsExactly("schoolUnsaid", "yearUnsaid");
        counts.putAll(Map.of("week_pattern", 3, "week_pattern_week", 36 + 18 + 18, "time_slot", 10));
        assertThat(rows.made()).isEqualTo(counts);
        assertThat(base.inTransaction(
                        () -> base.em().createQuery("select t from TimeSlot t", TimeSlot.class).getResultList().stream()
                                .filter(slot -> slot.hours().weekday() == DayOfWeek.WEDNESDAY)
                                .map(slot -> slot.weekPattern().code()
                                        + slot.teacher().name().shown().charAt(0))
                                .sorted()
                                .toList()))
                .as("the lesson of Wednesday, one week in two, of each teacher")
                .hasSize(2)
                .allMatch(code -> code.matches("[AB].*"));
        entersTwice(down);
        assertThat(rows.made()).as("the first file again after the second").isEqualTo(counts);
    }

    /** 1 MEF, 1 MATIERE; 3 PERSONNE, 3 RESPONSABLE_ELEVE (two of 610308, one of 610305), 1 ADRESSE that all share. */
    private void siecleEnters(Bytes nomenclature, Bytes guardians) {
        entersTwice(nomenclature);
        var counts = new TreeMap<>(Map.of("school_year", 1, "grading_period", 3, "mef", 1, "subject", 1));
        assertThat(rows.made()).isEqualTo(counts);
        assertThat(world.all(Mef.class)).extracting(Mef::label).containsExactly("5ème");

        assertThat(pipeline.sentences(entersTwice(guardians))).containsExactly("linksOfLeavers");
        assertThat(rows.made()).as("without pupils no link resolves").isEqualTo(counts);

        entersTwice(pupils("610308"));
        counts.putAll(Map.of("person", 1, "external_id", 1, "user_account", 1, "enrolment", 1));
        counts.putAll(Map.of("structure", 1, "structure_membership", 1));
        assertThat(rows.made()).isEqualTo(counts);
        assertThat(world.all(Mef.class))
                .as("named by the nomenclature")
                .extracting(Mef::label)
                .containsExactly("5ème");

        assertThat(pipeline.sentences(entersTwice(guardians))).containsExactly("linksOfLeavers");
        counts.putAll(Map.of("person", 1 + 2, "external_id", 1 + 2, "user_account", 1 + 2, "guardianship", 2));
        assertThat(rows.made()).as("both links of 610308").isEqualTo(counts);

        entersTwice(pupils("610308", "610305"));
        assertThat(pipeline.sentences(entersTwice(guardians))).isEmpty();
        counts.putAll(Map.of("person", 2 + 3, "external_id", 2 + 3, "user_account", 2 + 3, "guardianship", 3));
        counts.putAll(Map.of("enrolment", 2, "structure_membership", 2));
        assertThat(rows.made()).as("all links").isEqualTo(counts);
        assertThat(base.inTransaction(() ->
                        base
                                .em()
                                .createQuery("select g from Guardianship g", Guardianship.class)
                                .getResultList()
                                .stream()
                                .allMatch(link -> link.guardian().address().isPresent()
                                        && link.guardian().contact().mobile() != null)))
                .isTrue();
    }

    private void into(String uai, String academy, Instant now) {
        world = new DeskWorld(base, uai, academy).at(now);
        rows = new Rows(base);
        pipeline = new Pipeline(base, world, Role.SCHOOL_ADMIN);
    }

    /** From the file to its report; the second time the difference is empty, and applying it all the same changes no row. */
    private long entersTwice(Bytes file) {
        long first = pipeline.enter(file);
        assertThat(pipeline.row(first).state()).isEqualTo(FeedImportState.APPLIED);
        var content = rows.content();
        long second = pipeline.send(file);
        assertThat(pipeline.sheet(second).kinds()).isEmpty();
        pipeline.take(second, new Removals(true, 0));
        assertThat(pipeline.row(second).state()).isEqualTo(FeedImportState.APPLIED);
        assertThat(rows.content()).isEqualTo(content);
        return first;
    }

    private Bytes pupils(String... ids) {
        var pupils = new StringBuilder();
        var structures = new StringBuilder();
        for (var id : ids) {
            pupils.append(Siecle.pupil(id, "Élève" + id, "Léa", FIFTH, ""));
            structures.append(Siecle.in(id, "D", "5A"));
        }
        return Siecle.latin(Siecle.pupils(pupils.toString(), structures.toString())
                .replace(Siecle.UAI, world.uai())
                .replace("<ANNEE_SCOLAIRE>2026", "<ANNEE_SCOLAIRE>2018"));
    }

    private static Bytes shared(String sample) {
        var file = Shared.file("formats/" + sample);
        return () -> Files.newInputStream(file);
    }
}
