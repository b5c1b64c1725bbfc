package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Severity;
import fr.ent.persistence.testing.Shared;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The samples of ../shared/formats, each figure counted by hand in the file. PupilsReaderTest and others are the twins that run without them. */
class SharedSamplesTest {

    @Test
    void the_nomenclature_has_one_level_and_one_subject() {
        var feed = read("siecle/nomenclature_simple.xml", Set.of());
        assertThat(feed.kind()).isEqualTo(FileKind.SIECLE_NOMENCLATURES);
        assertThat(feed.uai()).contains("0140070A");
        assertThat(feed.year()).contains("2018");
        assertThat(feed.exportedAt()).contains(LocalDateTime.of(2019, 6, 5, 9, 11, 5));
        assertThat(feed.all()).hasSize(2);
        assertThat(feed.facts(FactKind.MEF).get("10110001110").label()).isEqualTo("5ème");
        assertThat(feed.facts(FactKind.SUBJECT).get("020300").fields())
                .containsEntry(Field.SHORT_NAME, "LCALA")
                .containsEntry(Field.LABEL, "Langues et cultures de l'Antiquité LATIN");
        assertThat(feed.anomalies().all()).isEmpty();
    }

    @Test
    void the_guardians_are_three_with_three_links_and_one_address() {
        var feed = read("siecle/responsables_avec_adresses_simple.xml", Set.of("610308", "610305"));
        assertThat(feed.kind()).isEqualTo(FileKind.SIECLE_GUARDIANS);
        assertThat(feed.facts(FactKind.GUARDIAN)).containsOnlyKeys("209401", "209406", "209400");
        assertThat(feed.facts(FactKind.GUARDIANSHIP))
                .containsOnlyKeys(
                        Fact.key("610308", "209401"), Fact.key("610308", "209406"), Fact.key("610305", "209400"));
        assertThat(feed.facts(FactKind.GUARDIANSHIP).values()).allSatisfy(link -> assertThat(link.fields())
                .containsEntry(Field.LEVEL, "LEGAL")
                .containsEntry(Field.KINSHIP, "10"));
        assertThat(feed.facts(FactKind.GUARDIANSHIP)
                        .get(Fact.key("610308", "209401"))
                        .fields())
                .containsEntry(Field.PAYS, "true")
                .containsEntry(Field.RECEIVES_AID, "true")
                .containsEntry(Field.HOUSES, "true")
                .containsEntry(Field.PRIORITY, "true");
        assertThat(feed.facts(FactKind.GUARDIAN).values())
                .extracting(fact -> fact.fields().get(Field.ADDRESS))
                .containsOnly(Fact.key("18 RUE DES HOMMETS\nMEZIDON CANON", "14270", "MEZIDON VALLEE D AUGE", ""));
        assertThat(feed.facts(FactKind.GUARDIAN).get("209401").fields())
                .containsEntry(Field.WORK_PHONE, "")
                .containsEntry(Field.ACCEPTS_SMS, "true")
                .containsEntry(Field.CIVILITY, "MME");
        assertThat(feed.anomalies().all()).isEmpty();
    }

    @Test
    void of_those_guardians_only_those_of_a_present_pupil_are_taken_in() {
        var feed = read("siecle/responsables_avec_adresses_simple.xml", Set.of("610305"));
        assertThat(feed.facts(FactKind.GUARDIAN)).containsOnlyKeys("209400");
        assertThat(feed.facts(FactKind.GUARDIANSHIP)).hasSize(1);
    }

    @Test
    void the_descending_file_has_two_teachers_and_three_services() {
        var feed = read("sts/sts_emp_0750001A_2026.xml", Set.of());
        assertThat(feed.kind()).isEqualTo(FileKind.STS_DESCENDING);
        assertThat(feed.uai()).contains("0750001A");
        assertThat(feed.year()).contains("2026");
        assertThat(feed.academy()).contains("01");
        assertThat(feed.facts(FactKind.SCHOOL_YEAR).get(Fact.THE_YEAR).fields())
                .containsOnly(Map.entry(Field.FROM, "2026-09-02"), Map.entry(Field.TO, "2027-07-04"));
        assertThat(feed.facts(FactKind.MEF)).containsOnlyKeys("10010012110");
        assertThat(feed.facts(FactKind.SUBJECT)).containsOnlyKeys("030101", "030201");
        assertThat(feed.facts(FactKind.STAFF)).containsOnlyKeys("epp:8949", "epp:8950");
        assertThat(feed.facts(FactKind.STAFF_FUNCTION))
                .containsOnlyKeys(Fact.key("epp:8949", "ENS"), Fact.key("epp:8950", "ENS"));
        assertThat(feed.facts(FactKind.FORM_TUTOR)).containsOnlyKeys(Fact.key("epp:8949", "6E1"));
        assertThat(feed.facts(FactKind.DIVISION)).containsOnlyKeys("6E1");
        assertThat(feed.facts(FactKind.GROUP)).containsOnlyKeys("6LV1.ALL", "6LV1.ANG");
        assertThat(feed.facts(FactKind.ASSIGNMENT))
                .containsOnlyKeys(
                        Fact.key("D", "6E1", "030101", "CG"),
                        Fact.key("G", "6LV1.ALL", "030101", "CG"),
                        Fact.key("G", "6LV1.ANG", "030201", "CG"));
        assertThat(feed.facts(FactKind.ASSIGNED_TEACHER)).hasSize(3);
        assertThat(feed.anomalies().all()).isEmpty();
    }

    @Test
    void the_ascending_file_has_three_week_patterns_and_ten_lessons_and_names_no_school() {
        var feed = read("sts/emp_sts_0750001A_2026.xml", Set.of());
        assertThat(feed.kind()).isEqualTo(FileKind.STS_ASCENDING);
        assertThat(feed.uai()).isEmpty();
        assertThat(feed.year()).isEmpty();
        assertThat(weeks(feed, "H")).hasSize(36).startsWith("2026-08-31").endsWith("2027-06-28");
        assertThat(weeks(feed, "A")).hasSize(18);
        assertThat(weeks(feed, "B")).hasSize(18).startsWith("2026-09-07");
        assertThat(feed.facts(FactKind.TIME_SLOT)).hasSize(10);
        assertThat(feed.facts(FactKind.TIME_SLOT))
                .containsKey(Fact.key("G", "6LV1.ANG", "030201", "CG", "epp:8950", "B", "3", "08:00", "09:00"));
        assertThat(feed.facts(FactKind.ASSIGNED_TEACHER)).hasSize(2);
        assertThat(feed.anomalies().count(Severity.WARNING)).isZero();
        assertThat(feed.anomalies().all()).extracting(Anomaly::key).isEmpty();
    }

    private static String[] weeks(Feed feed, String code) {
        return feed.facts(FactKind.WEEK_PATTERN)
                .get(code)
                .fields()
                .get(Field.WEEKS)
                .split(",");
    }

    private static Feed read(String sample, Set<String> pupils) {
        var file = Shared.file("formats/" + sample);
        var known = new FeedReader.Known(LocalDate.of(2026, 11, 23), pupils::contains, any -> true);
        return FeedReader.read(file.getFileName().toString(), () -> Files.newInputStream(file), known);
    }
}
