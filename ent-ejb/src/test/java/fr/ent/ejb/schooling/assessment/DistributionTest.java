package fr.ent.ejb.schooling.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Fraction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    /** Of eight, Q1 is the second, the median between the fourth and the fifth, Q3 the sixth. */
    @Test
    void quartiles_are_values_of_the_series() {
        var eight = distribution("1", "4", "6", "8", "11", "15", "19.9", "20");
        assertThat(eight.lowerQuartile().shown()).isEqualByComparingTo("4.0");
        assertThat(eight.median().shown()).isEqualByComparingTo("9.5");
        assertThat(eight.upperQuartile().shown()).isEqualByComparingTo("15.0");
        assertThat(eight.slices()).containsExactly(1, 0, 1, 1, 1, 1, 0, 1, 0, 2);
        var five = distribution("1", "2", "3", "4", "5");
        assertThat(five.lowerQuartile().shown()).isEqualByComparingTo("2.0");
        assertThat(five.upperQuartile().shown()).isEqualByComparingTo("4.0");
    }

    @Test
    void who_has_none_is_not_counted_and_a_bonus_above_twenty_is_in_the_last_slice() {
        assertThat(Distribution.of(List.of(Average.NONE)).isShown()).isFalse();
        assertThat(Distribution.of(List.of()).slices()).containsOnly(0);
        assertThat(distribution("21.5").slices().get(9)).isEqualTo(1);
    }

    private static Distribution distribution(String... numbers) {
        return Distribution.of(Stream.of(numbers)
                .map(number -> new Average(Optional.of(Fraction.of(new BigDecimal(number)))))
                .toList());
    }
}
