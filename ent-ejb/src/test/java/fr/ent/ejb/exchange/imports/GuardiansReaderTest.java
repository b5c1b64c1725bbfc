package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Severity;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardiansReaderTest {

    @ParameterizedTest
    @CsvSource({
        "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>, LEGAL",
        "<NIVEAU_RESPONSABILITE>2</NIVEAU_RESPONSABILITE>, IN_CHARGE",
        "<NIVEAU_RESPONSABILITE>3</NIVEAU_RESPONSABILITE>, CONTACT",
        "<RESP_LEGAL>1</RESP_LEGAL>, LEGAL",
        "<RESP_LEGAL>2</RESP_LEGAL>, LEGAL",
        "<RESP_LEGAL>0</RESP_LEGAL><PERS_CONTACT>1</PERS_CONTACT>, CONTACT",
        "<RESP_LEGAL>0</RESP_LEGAL><PERS_CONTACT>0</PERS_CONTACT>, CONTACT",
        "<RESP_LEGAL>0</RESP_LEGAL>, CONTACT",
        "<RESP_LEGAL>1</RESP_LEGAL><NIVEAU_RESPONSABILITE>3</NIVEAU_RESPONSABILITE>, CONTACT",
    })
    void the_level_is_read_in_the_form_of_its_record(String terms, String level) {
        assertThat(link(read(terms))).containsEntry(Field.LEVEL, level);
    }

    @ParameterizedTest
    @CsvSource({
        "<NIVEAU_RESPONSABILITE>4</NIVEAU_RESPONSABILITE>",
        "<NIVEAU_RESPONSABILITE>1.0</NIVEAU_RESPONSABILITE>",
        "<RESP_LEGAL>3</RESP_LEGAL>",
        "<CODE_PARENTE>10</CODE_PARENTE>",
    })
    void a_level_that_cannot_be_read_is_never_guessed(String terms) {
        var feed = read(terms);
        assertThat(feed.facts(FactKind.GUARDIANSHIP)).isEmpty();
        assertThat(feed.facts(FactKind.GUARDIAN)).isEmpty();
        assertThat(feed.anomalies().count(Severity.ERROR)).isEqualTo(1);
    }

    @Test
    void yes_and_no_are_read_however_they_are_written() {
        var fields = link(
                read(
                        """
                <NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE><CODE_PARENTE>51</CODE_PARENTE>
                <PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES><PERCOIT_LES_AIDES>true</PERCOIT_LES_AIDES>
                <HEBERGE_ELEVE>0</HEBERGE_ELEVE><A_CONTACTER_EN_PRIORITE>FALSE</A_CONTACTER_EN_PRIORITE>"""));
        assertThat(fields)
                .containsEntry(Field.PAYS, "true")
                .containsEntry(Field.RECEIVES_AID, "true")
                .containsEntry(Field.HOUSES, "false")
                .containsEntry(Field.PRIORITY, "false")
                .containsEntry(Field.KINSHIP, "51");
    }

    @Test
    void both_spellings_of_the_old_payment_tag_are_read() {
        assertThat(link(read("<RESP_LEGAL>1</RESP_LEGAL><PERS_PAIEMENT>1</PERS_PAIEMENT>")))
                .containsEntry(Field.RECEIVES_AID, "true");
        assertThat(link(read("<RESP_LEGAL>1</RESP_LEGAL><PERS_PAIMENT>1</PERS_PAIMENT>")))
                .containsEntry(Field.RECEIVES_AID, "true");
    }

    @Test
    void guardians_of_nobody_present_are_not_taken_in() {
        var text = Siecle.guardians(
                Siecle.adult("21", "Présente") + Siecle.adult("22", "Ancienne"),
                Siecle.link("1", "21", "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>")
                        + Siecle.link("99", "22", "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>"));
        var feed = read(text, Set.of("1"));
        assertThat(feed.facts(FactKind.GUARDIAN)).containsOnlyKeys("21");
        assertThat(feed.facts(FactKind.GUARDIANSHIP)).containsOnlyKeys(Fact.key("1", "21"));
        assertThat(feed.anomalies().all()).extracting(Anomaly::key).containsExactly("linksOfLeavers");
    }

    @Test
    void a_link_with_an_adult_who_is_not_in_the_file_is_said() {
        var feed = read(
                Siecle.guardians("", Siecle.link("1", "77", "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>")),
                Set.of("1"));
        assertThat(feed.facts(FactKind.GUARDIANSHIP)).isEmpty();
        assertThat(feed.anomalies().all()).extracting(Anomaly::key).containsExactly("adultUnknown");
    }

    private static Map<Field, String> link(Feed feed) {
        return feed.facts(FactKind.GUARDIANSHIP).get(Fact.key("1", "21")).fields();
    }

    private static Feed read(String terms) {
        return read(Siecle.guardians(Siecle.adult("21", "Neuve"), Siecle.link("1", "21", terms)), Set.of("1"));
    }

    private static Feed read(String text, Set<String> present) {
        var known = new FeedReader.Known(LocalDate.of(2026, 11, 23), present::contains, any -> true);
        return FeedReader.read("ResponsablesAvecAdresses.xml", Siecle.latin(text), known);
    }
}
