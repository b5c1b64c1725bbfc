package fr.ent.web.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.attendance.RollCallSheet;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenEntriesTest {

    private static final RowWords WORDS = RowWords.in(Locale.FRENCH);

    @Test
    void what_was_seen_comes_back_as_it_was_and_who_was_there_is_left_out() {
        var text = SeenEntries.of(List.of(
                row(12, Observation.of(Attendance.ABSENT)),
                row(13, Observation.ORDINARY),
                row(14, Observation.late(7)),
                row(15, Observation.late(null)),
                row(16, Observation.of(Attendance.INFIRMARY))));
        assertThat(text).isEqualTo("12:ABSENT 14:LATE:7 15:LATE 16:INFIRMARY");
        assertThat(SeenEntries.read(text))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        12L, Observation.of(Attendance.ABSENT),
                        14L, Observation.late(7),
                        15L, Observation.late(null),
                        16L, Observation.of(Attendance.INFIRMARY)));
        assertThat(SeenEntries.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "12:PRESENT",
                "x:ABSENT",
                "12:ABSENT:3:4",
                "12:LATE:0",
                "1234567890123456789:ABSENT",
                "12:absent"
            })
    void what_no_page_of_ours_wrote_names_nothing(String text) {
        assertThatThrownBy(() -> SeenEntries.read(text)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> SeenEntries.read("12:ABSENT ".repeat(100_000) + text))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_form_without_it_names_nothing() {
        assertThatThrownBy(() -> SeenEntries.read(null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_row_takes_what_was_sent_of_it_and_says_what_changed() {
        var row = row(12, Observation.ORDINARY);
        assertThat(row.typed(Map.of(), Observation.ORDINARY).isChanged()).isFalse();
        var late = row.typed(Map.of("p12", "LATE", "m12", " 7 "), Observation.of(Attendance.ABSENT));
        assertThat(late.isChanged()).isTrue();
        assertThat(late.change().was()).isEqualTo(Observation.of(Attendance.ABSENT));
        assertThat(late.change().now()).isEqualTo(Observation.late(7));
        var same = row.typed(Map.of("p12", "LATE", "m12", "7"), Observation.late(7));
        assertThat(same.isChanged()).isFalse();
        assertThatThrownBy(() -> row.typed(Map.of("p12", "LATE", "m12", "sept"), Observation.ORDINARY)
                        .change())
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> row.typed(Map.of("p12", "GONE"), Observation.ORDINARY))
                .isInstanceOf(NotFound.class);
    }

    private static PupilRow row(long id, Observation seen) {
        return PupilRow.of(new RollCallSheet.Line(id, "MARTIN Léa", seen, List.of()), WORDS);
    }
}
