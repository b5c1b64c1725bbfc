package fr.ent.persistence.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationObjectionTest {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    final Person ugo = new Person(new PersonName("Quintard", null, "Ugo")) {
        @Override
        public Long id() {
            return 7L;
        }
    };

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2008-11-23, 2026-11-22, false",
        "2008-11-23, 2026-11-23, true",
        "2008-11-23, 2027-01-01, true",
        "2008-02-29, 2026-02-27, false",
        "2008-02-29, 2026-02-28, true",
        ",           2026-11-23, false",
    })
    void nobody_objects_before_the_day_of_his_majority(LocalDate born, LocalDate day, boolean may) {
        ugo.describe(null, null, born);
        if (may) {
            assertThat(new InformationObjection(ugo, NOW, day).objectedAt()).isEqualTo(NOW);
        } else {
            assertThatThrownBy(() -> new InformationObjection(ugo, NOW, day))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("directory.objection.minor");
        }
    }

    @Test
    void it_stands_until_it_is_taken_back_and_is_taken_back_once() {
        ugo.describe(null, null, LocalDate.of(2008, 3, 12));
        var objection = new InformationObjection(ugo, NOW, LocalDate.of(2026, 11, 23));
        assertThat(objection.withdrawnAt()).isEmpty();
        objection.withdraw(NOW.plusSeconds(60));
        objection.withdraw(NOW.plusSeconds(90));
        assertThat(objection.withdrawnAt()).contains(NOW.plusSeconds(60));
    }
}
