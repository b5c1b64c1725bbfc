package fr.ent.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Nothing that may hang on what an import makes is unknown to its undoing. */
@OnBothBases
class HangingRepositoryTest {

    /** Every table in which an import makes rows. */
    private static final List<String> MADE = List.of(
            "person",
            "external_id",
            "enrolment",
            "structure",
            "structure_membership",
            "guardianship",
            "staff_function",
            "form_tutor",
            "teaching_assignment",
            "assignment_teacher",
            "membership",
            "week_pattern",
            "time_slot",
            "user_account",
            "mef",
            "subject");

    /** Rows that belong to one of those and go with it. */
    private static final Set<String> OWNED =
            Set.of("division_mef.division_id", "group_division.group_id", "week_pattern_week.week_pattern_id");

    @Parameter
    Database base;

    @Test
    void every_foreign_key_to_what_an_import_makes_is_looked_at() throws SQLException {
        var seen = base.inTransaction(() -> base.make(HangingRepository.class).holders().stream()
                .map(HangingRepository.Holder::column)
                .toList());
        var keys = new TreeSet<String>();
        try (var connection = base.connection()) {
            for (var table : MADE) {
                boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
                var name = upper ? table.toUpperCase(Locale.ROOT) : table;
                try (var found = connection.getMetaData().getExportedKeys(null, connection.getSchema(), name)) {
                    while (found.next()) {
                        keys.add((found.getString("FKTABLE_NAME") + "." + found.getString("FKCOLUMN_NAME"))
                                .toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        keys.removeAll(OWNED);
        assertThat(keys).hasSizeGreaterThan(30);
        assertThat(seen).containsAll(keys);
    }
}
