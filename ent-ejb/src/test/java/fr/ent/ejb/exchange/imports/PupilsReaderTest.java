package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Severity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PupilsReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String SIXTH = "10010012110";
    private static final String FIFTH = "10110001110";

    @Test
    void a_pupil_who_left_is_no_fact_and_neither_are_his_divisions() {
        var feed = read(Siecle.pupils(
                Siecle.pupil("11", "Œuvrard", "Léa", SIXTH, "")
                        + Siecle.pupil("12", "Parti", "Tom", SIXTH, "<DATE_SORTIE>20/11/2026</DATE_SORTIE>"),
                Siecle.in("11", "D", "6E1") + Siecle.in("12", "D", "6E1")));
        assertThat(feed.facts(FactKind.PUPIL)).containsOnlyKeys("11");
        assertThat(feed.facts(FactKind.MEMBERSHIP)).containsOnlyKeys(Fact.key("11", "D", "6E1"));
        assertThat(feed.leavers()).containsEntry("12", LocalDate.of(2026, 11, 20));
        assertThat(feed.anomalies().count(Severity.ERROR)).isZero();
    }

    @Test
    void a_pupil_who_leaves_later_is_still_one_until_then() {
        var feed = read(Siecle.pupils(
                Siecle.pupil("12", "Bientôt", "Tom", SIXTH, "<DATE_SORTIE>24/11/2026</DATE_SORTIE>"), ""));
        assertThat(feed.facts(FactKind.ENROLMENT).get("12").fields()).containsEntry(Field.TO, "2026-11-24");
    }

    @Test
    void of_two_divisions_the_one_of_his_level_is_kept_and_said() {
        var feed = read(Siecle.pupils(
                Siecle.pupil("1", "A", "A", SIXTH, "")
                        + Siecle.pupil("2", "B", "B", FIFTH, "")
                        + Siecle.pupil("3", "C", "C", SIXTH, ""),
                Siecle.in("1", "D", "6E1") + Siecle.in("2", "D", "5E1") + Siecle.in("3", "D", "6E1", "5E1")));
        assertThat(feed.facts(FactKind.MEMBERSHIP))
                .containsKey(Fact.key("3", "D", "6E1"))
                .hasSize(3);
        assertThat(keys(feed)).containsExactly("divisionTwice");
        assertThat(feed.anomalies().all().get(0).args()).containsExactly("6E1, 5E1", "6E1");
    }

    @Test
    void of_two_divisions_of_no_known_level_the_last_is_kept() {
        var feed = read(Siecle.pupils(Siecle.pupil("3", "C", "C", SIXTH, ""), Siecle.in("3", "D", "6E1", "3 SEGPA")));
        assertThat(feed.facts(FactKind.MEMBERSHIP)).containsOnlyKeys(Fact.key("3", "D", "3 SEGPA"));
    }

    @Test
    void codes_keep_their_zeros_blanks_and_slashes() {
        var feed = read(Siecle.pupils(
                Siecle.pupil("007", "A", "A", SIXTH, ""),
                Siecle.in("007", "D", "0302") + Siecle.in("007", "G", "6E/1 LV.É")));
        assertThat(feed.facts(FactKind.PUPIL)).containsOnlyKeys("007");
        assertThat(feed.facts(FactKind.DIVISION)).containsOnlyKeys("0302");
        assertThat(feed.facts(FactKind.GROUP)).containsOnlyKeys("6E/1 LV.É");
    }

    @Test
    void an_absent_tag_says_nothing_and_an_empty_tag_says_empty() {
        var feed = read(Siecle.pupils(
                Siecle.pupil("1", "A", "A", SIXTH, "<MEL></MEL>") + Siecle.pupil("2", "B", "B", SIXTH, ""), ""));
        assertThat(feed.facts(FactKind.PUPIL).get("1").fields()).containsEntry(Field.MAIL, "");
        assertThat(feed.facts(FactKind.PUPIL).get("2").fields()).doesNotContainKey(Field.MAIL);
    }

    @Test
    void names_of_both_kinds_are_kept_and_the_old_tag_is_read() {
        var feed = read(Siecle.pupils(
                """
                <ELEVE ELEVE_ID="1"><NOM>Ancien</NOM><NOM_USAGE>L’Haÿ</NOM_USAGE><PRENOM>Zoé</PRENOM></ELEVE>
                """
                        .replace('’', '\''),
                ""));
        var pupil = feed.facts(FactKind.PUPIL).get("1");
        assertThat(pupil.label()).isEqualTo("L'Haÿ Zoé");
        assertThat(pupil.fields()).containsEntry(Field.FAMILY_NAME, "Ancien").containsEntry(Field.USUAL_NAME, "L'Haÿ");
    }

    @Test
    void missing_sex_birth_date_and_ine_are_said_and_the_pupil_is_kept() {
        var feed = read(Siecle.pupils(
                "<ELEVE ELEVE_ID=\"1\"><NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><PRENOM>B</PRENOM></ELEVE>", ""));
        assertThat(feed.facts(FactKind.PUPIL)).hasSize(1);
        assertThat(keys(feed))
                .containsExactlyInAnyOrder("valueMissing", "valueMissing", "ineMissing", "divisionMissing");
        assertThat(feed.anomalies().count(Severity.ERROR)).isZero();
    }

    @Test
    void an_ine_twice_is_kept_once_and_never_repeated_in_the_sentence() {
        var ine = "<ID_NATIONAL>0102030405A</ID_NATIONAL>";
        var feed = read(
                Siecle.pupils(Siecle.pupil("1", "A", "A", SIXTH, ine) + Siecle.pupil("2", "B", "B", SIXTH, ine), ""));
        assertThat(feed.facts(FactKind.PUPIL).get("1").fields()).containsKey(Field.INE);
        assertThat(feed.facts(FactKind.PUPIL).get("2").fields()).doesNotContainKey(Field.INE);
        assertThat(feed.anomalies().all())
                .filteredOn(a -> a.key().equals("ineTwice"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.severity()).isEqualTo(Severity.WARNING);
                    assertThat(a.args()).as("who, never which").containsExactly("2", "1");
                    assertThat(a.place().file()).isEqualTo("ElevesAvecAdresses.xml");
                    assertThat(a.place().line()).isEqualTo(8);
                });
    }

    @Test
    void an_unknown_birth_day_is_said_with_its_line_and_a_wrong_sex_is_unknown() {
        var feed = read(Siecle.pupils(
                """
                <ELEVE ELEVE_ID="1">
                  <NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><PRENOM>B</PRENOM>
                  <DATE_NAISS>00/00/2012</DATE_NAISS>
                  <CODE_SEXE>7</CODE_SEXE></ELEVE>
                """,
                ""));
        assertThat(feed.facts(FactKind.PUPIL).get("1").fields()).doesNotContainKeys(Field.BIRTH_DATE, Field.GENDER);
        assertThat(feed.anomalies().all())
                .filteredOn(a -> a.args().contains("DATE_NAISS"))
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.place().line()).isEqualTo(7);
                    assertThat(a.place().column()).isPositive();
                    assertThat(a.args()).containsExactly("DATE_NAISS", "00/00/2012");
                });
    }

    @Test
    void without_a_name_or_an_identifier_or_with_the_same_one_twice_the_file_is_half_valid() {
        assertThat(errors(Siecle.pupils("<ELEVE ELEVE_ID=\"1\"><PRENOM>B</PRENOM></ELEVE>", "")))
                .isEqualTo(1);
        assertThat(errors(Siecle.pupils(Siecle.pupil("", "A", "B", SIXTH, ""), "")))
                .isEqualTo(1);
        assertThat(errors(Siecle.pupils(
                        Siecle.pupil("1", "A", "B", SIXTH, "") + Siecle.pupil("1", "C", "D", SIXTH, ""), "")))
                .isEqualTo(1);
        assertThat(errors(
                        Siecle.pupils(Siecle.pupil("1", "A", "B", SIXTH, "<DATE_SORTIE>31/02/2027</DATE_SORTIE>"), "")))
                .isEqualTo(1);
        assertThat(errors(Siecle.pupils(Siecle.pupil("1", "A", "B", SIXTH, ""), Siecle.in("1", "X", "6E1"))))
                .isEqualTo(1);
    }

    @Test
    void an_address_is_shared_by_those_who_live_there_and_a_foreign_one_keeps_its_country() {
        var text = Siecle.document(
                "BEE_ELEVES",
                Siecle.PARAMETERS + "<DONNEES><ELEVES>"
                        + Siecle.pupil("1", "A", "A", SIXTH, "<ADRESSE_ID>9</ADRESSE_ID>")
                        + Siecle.pupil("2", "B", "B", SIXTH, "<ADRESSE_ID>9</ADRESSE_ID>")
                        + Siecle.pupil("3", "C", "C", SIXTH, "<ADRESSE_ID>8</ADRESSE_ID>")
                        + "</ELEVES><ADRESSES><ADRESSE ADRESSE_ID=\"9\"><LIGNE1_ADRESSE>3 rue des Prés</LIGNE1_ADRESSE>"
                        + "<CODE_POSTAL>99001</CODE_POSTAL><LIBELLE_POSTAL>LE BOURG</LIBELLE_POSTAL><LL_PAYS>FRANCE</LL_PAYS></ADRESSE>"
                        + "<ADRESSE ADRESSE_ID=\"8\"><LIGNE1_ADRESSE>1 Weg</LIGNE1_ADRESSE><CODE_PAYS>109</CODE_PAYS>"
                        + "<COMMUNE_ETRANGERE>66111 Stadt</COMMUNE_ETRANGERE><LL_PAYS>ALLEMAGNE</LL_PAYS></ADRESSE>"
                        + "</ADRESSES></DONNEES>");
        var feed = read(text);
        assertThat(feed.facts(FactKind.PUPIL).get("1").fields())
                .containsEntry(Field.ADDRESS, Fact.key("3 rue des Prés", "99001", "LE BOURG", ""));
        assertThat(feed.facts(FactKind.PUPIL).get("2").fields().get(Field.ADDRESS))
                .isEqualTo(feed.facts(FactKind.PUPIL).get("1").fields().get(Field.ADDRESS));
        assertThat(feed.facts(FactKind.PUPIL).get("3").fields())
                .containsEntry(Field.ADDRESS, Fact.key("1 Weg", "", "66111 Stadt", "ALLEMAGNE"));
    }

    private static int errors(String text) {
        return read(text).anomalies().count(Severity.ERROR);
    }

    private static java.util.List<String> keys(Feed feed) {
        return feed.anomalies().all().stream()
                .map(Anomaly::key)
                .filter(key -> !key.equals("ineMissing")
                        || feed.facts(FactKind.PUPIL).size() == 1
                                && feed.facts(FactKind.DIVISION).isEmpty())
                .toList();
    }

    private static Feed read(String text) {
        return FeedReader.read(
                "ElevesAvecAdresses.xml", Siecle.latin(text), new FeedReader.Known(TODAY, any -> true, any -> true));
    }
}
