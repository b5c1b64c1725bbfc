package fr.ent.web.schooling.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.office.PeopleLine;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.office.PeopleKind;
import fr.ent.web.kernel.Spreadsheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PeopleTableTest {

    private final PeopleTable table = new PeopleTable(PeopleKind.GUARDIANS, PeopleWords.of(Locale.FRENCH), true);

    @Test
    void the_columns_are_named_once_and_dates_are_iso() {
        var first = table.rows(List.of(line("Martin", "")));
        assertThat(first).startsWith("\uFEFFNom de famille;Prénom;").contains("Martin;Léa;2014-05-12;");
        assertThat(first).contains("Martin Paul (représentant légal)");
        assertThat(table.rows(List.of(line("Durand", "")))).startsWith("Durand;");
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_is_text() {
        for (var wicked : List.of("=1+1", "+1", "-1", "@A1", "\t=1", " =1", "|cmd")) {
            assertThat(Spreadsheet.harmless(wicked)).isEqualTo("'" + wicked);
        }
        assertThat(Spreadsheet.harmless("Martin-Durand")).isEqualTo("Martin-Durand");
        assertThat(table.rows(List.of(line("=HYPERLINK(\"x\")", "")))).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void who_may_not_know_addresses_has_no_column_of_them() {
        var without = new PeopleTable(PeopleKind.PUPILS, PeopleWords.of(Locale.FRENCH), false)
                .rows(List.of(line("Martin", "1 rue des Essais")));
        assertThat(without).doesNotContain("Adresse").doesNotContain("rue").endsWith(";06 00\r\n");
    }

    @Test
    void a_semicolon_or_a_line_feed_stays_in_its_cell() {
        assertThat(table.rows(List.of(line("Martin", "1 rue; des\nEssais")))).contains("\"1 rue; des\nEssais\"");
    }

    private static PeopleLine line(String family, String address) {
        return new PeopleLine(
                1,
                family,
                "Léa",
                LocalDate.of(2014, 5, 12),
                List.of(new PeopleLine.Tie("Martin Paul", GuardianshipLevel.LEGAL)),
                null,
                List.of("06 00"),
                address);
    }
}
