package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void a_decimal_is_kept_exactly() {
        assertThat(Fraction.of(new BigDecimal("12.25"))).isEqualTo(quotient(49, 4));
        assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.of(100));
        assertThat(Fraction.of(new BigDecimal("0.10"))).isEqualTo(quotient(1, 10));
    }

    @Test
    void it_is_always_reduced_with_its_sign_above() {
        assertThat(quotient(6, -4)).isEqualTo(quotient(-3, 2));
        assertThat(quotient(0, -7)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void a_third_three_times_is_one() {
        var third = Fraction.of(1).over(Fraction.of(3));
        assertThat(Fraction.sum(List.of(third, third, third))).isEqualTo(Fraction.of(1));
    }

    @Test
    void half_goes_up_and_less_than_half_does_not() {
        assertThat(Fraction.of(new BigDecimal("13.25")).rounded(1)).isEqualByComparingTo("13.3");
        assertThat(Fraction.of(new BigDecimal("13.2499999999999999999")).rounded(1))
                .isEqualByComparingTo("13.2");
    }

    @Test
    void it_knows_whether_its_decimals_say_all() {
        assertThat(quotient(25, 2).isExactWith(1)).isTrue();
        assertThat(quotient(28, 3).isExactWith(1)).isFalse();
    }

    @Test
    void a_third_comes_before_a_half() {
        assertThat(quotient(1, 3)).isLessThan(quotient(1, 2));
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.of(1).over(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    private static Fraction quotient(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
