package fr.ent.ejb.kernel;

import static java.math.RoundingMode.HALF_UP;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact number, kept as a reduced quotient with a denominator above zero. Averages and parts of half-days are
 * computed with these and rounded once, for the eye: rounding on the way gives wrong averages (RULES 4.1).
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction>, Serializable {

    /** Nothing at all: the neutral element of a sum. */
    public static final Fraction ZERO = of(0);

    /** Twenty, the scale on which French averages are given. */
    public static final Fraction TWENTY = of(20);

    /** Reduces; a denominator of zero is refused with an ArithmeticException. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction over zero");
        }
        var shared = numerator.gcd(denominator);
        var divisor = denominator.signum() < 0 ? shared.negate() : shared;
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** This whole number, exactly. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** This decimal number, exactly. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** The sum of all of them, zero when there is none. */
    public static Fraction sum(Collection<Fraction> all) {
        return all.stream().reduce(ZERO, Fraction::plus);
    }

    /** This and the other together. */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This without the other. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /** This as many times as the other says. */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** This shared by the other, which is not zero. */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Whether this is zero. */
    public boolean isZero() {
        return numerator.signum() == 0;
    }

    /** The whole number at or under it. */
    public int floor() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /** Rounded to so many decimals, half up, from the exact number: the only place where anything is rounded. */
    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, HALF_UP);
    }

    /** Whether these decimals say all of it, so that a page may write "=" and not "≈". */
    public boolean isExactWith(int decimals) {
        return of(rounded(decimals)).equals(this);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
