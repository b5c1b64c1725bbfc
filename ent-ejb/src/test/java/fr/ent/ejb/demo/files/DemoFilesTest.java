package fr.ent.ejb.demo.files;

import static fr.ent.ejb.demo.files.Read.attributes;
import static fr.ent.ejb.demo.files.Read.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.demo.school.DemoSize;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFilesTest {

    private static final Clock NOVEMBER = on("2026-11-23");

    @ParameterizedTest
    @EnumSource(DemoSize.class)
    void the_same_day_gives_the_same_bytes(DemoSize size) {
        var once = DemoFiles.of(size, NOVEMBER).schools();
        var again = DemoFiles.of(size, NOVEMBER).schools();
        for (int i = 0; i < once.size(); i++) {
            var second = again.get(i).content();
            once.get(i).content().forEach((name, bytes) -> assertThat(Arrays.equals(bytes, second.get(name)))
                    .as(name)
                    .isTrue());
        }
    }

    @Test
    void the_uai_are_of_no_department_and_have_the_right_key_letter() {
        assertThat(DemoFiles.of(DemoSize.SMALL, NOVEMBER).schools())
                .extracting(DemoFiles.SchoolFiles::uai)
                .containsExactly("0990001N", "0990002P");
    }

    @Test
    void the_full_school_has_the_size_that_figures_are_measured_on() {
        var expected = DemoFiles.of(DemoSize.FULL, NOVEMBER).schools().get(0).expected();
        assertThat(List.of(expected.pupils(), expected.guardians(), expected.divisions(), expected.mefs()))
                .containsExactly(1000, 1800, 36, 4);
    }

    @ParameterizedTest
    @EnumSource(DemoSize.class)
    void the_files_hold_as_many_as_was_invented(DemoSize size) {
        for (var school : DemoFiles.of(size, NOVEMBER).schools()) {
            var expected = school.expected();
            var pupils = school.content().get("ElevesAvecAdresses.xml");
            var guardians = school.content().get("ResponsablesAvecAdresses.xml");
            var down = school.content().get("sts_emp_" + school.uai() + "_2026.xml");
            assertThat(attributes(pupils, "ELEVE", "ELEVE_ID").distinct())
                    .hasSize(expected.pupils() + expected.leavers());
            assertThat(texts(pupils, "DATE_SORTIE")).hasSize(expected.leavers());
            assertThat(texts(pupils, "TYPE_STRUCTURE").filter("G"::equals)).hasSize(expected.groupMemberships());
            assertThat(attributes(guardians, "PERSONNE", "PERSONNE_ID").distinct())
                    .hasSize(expected.guardians() + expected.guardiansOfLeavers());
            assertThat(texts(guardians, "NIVEAU_RESPONSABILITE").filter("3"::equals))
                    .hasSize(expected.contacts());
            assertThat(attributes(down, "INDIVIDU", "ID").count()
                            + attributes(down, "SUPPLEANT", "ID").count())
                    .isEqualTo(expected.staff());
            assertThat(attributes(down, "SERVICE", "CODE_MATIERE")).hasSize(expected.services());
        }
    }

    @ParameterizedTest
    @EnumSource(DemoSize.class)
    void every_reference_inside_the_files_has_its_target(DemoSize size) {
        for (var school : DemoFiles.of(size, NOVEMBER).schools()) {
            var pupils = school.content().get("ElevesAvecAdresses.xml");
            var guardians = school.content().get("ResponsablesAvecAdresses.xml");
            var structures = school.content().get("Structures.xml");
            var knownPupils = attributes(pupils, "ELEVE", "ELEVE_ID").toList();
            var knownCodes =
                    attributes(structures, "DIVISION", "CODE_STRUCTURE").toList();
            var knownGroups = attributes(structures, "GROUPE", "CODE_STRUCTURE").toList();
            assertThat(knownPupils).containsAll(texts(guardians, "ELEVE_ID").toList());
            assertThat(attributes(guardians, "PERSONNE", "PERSONNE_ID").toList())
                    .containsAll(texts(guardians, "PERSONNE_ID").toList());
            assertThat(attributes(guardians, "ADRESSE", "ADRESSE_ID").toList())
                    .containsAll(texts(guardians, "ADRESSE_ID").toList())
                    .doesNotHaveDuplicates();
            assertThat(texts(pupils, "CODE_STRUCTURE"))
                    .allMatch(code -> knownCodes.contains(code) || knownGroups.contains(code));
        }
    }

    @Test
    void the_files_are_written_in_the_ministry_s_encoding() {
        var pupils = DemoFiles.of(DemoSize.SMALL, NOVEMBER)
                .schools()
                .get(0)
                .content()
                .get("ElevesAvecAdresses.xml");
        var text = new String(pupils, Charset.forName("ISO-8859-15"));
        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>")
                .contains("LEBŒUF-SŒUR", "DE L'HAŸ");
        assertThat(text).doesNotContain("&#");
    }

    @Test
    void guardianships_of_before_2018_keep_two_legal_ones_at_most() {
        var files = DemoFiles.of(DemoSize.SMALL, NOVEMBER, Generation.BEFORE_2018)
                .schools()
                .get(0);
        var guardians = files.content().get("ResponsablesAvecAdresses.xml");
        assertThat(texts(guardians, "NIVEAU_RESPONSABILITE")).isEmpty();
        assertThat(texts(guardians, "RESP_LEGAL").filter(rank -> !"0".equals(rank)))
                .hasSize(files.expected().legal() + files.expected().guardiansOfLeavers());
        assertThat(texts(guardians, "RESP_LEGAL").distinct()).containsExactlyInAnyOrder("0", "1", "2");
        assertThat(texts(guardians, "CODE_PARENTE")).allMatch(code -> code.length() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-09-01", "2027-02-28", "2027-08-31"})
    void the_school_year_is_the_one_of_the_day(String day) {
        var pupils =
                DemoFiles.of(DemoSize.SMALL, on(day)).schools().get(0).content().get("ElevesAvecAdresses.xml");
        assertThat(texts(pupils, "ANNEE_SCOLAIRE")).containsExactly("2026");
    }

    @Test
    void the_coming_year_begins_on_the_first_of_september() {
        var pupils = DemoFiles.of(DemoSize.SMALL, on("2027-09-01"))
                .schools()
                .get(0)
                .content()
                .get("ElevesAvecAdresses.xml");
        assertThat(texts(pupils, "ANNEE_SCOLAIRE")).containsExactly("2027");
    }

    static Clock on(String day) {
        return Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC);
    }
}
