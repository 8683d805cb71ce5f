package vn.vinhdanh.completion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * An exact fraction in lowest terms; 1 is 100 %. Rates are compared as they are, never as they are shown: two units whose
 * rates differ in the tenth decimal are not equal.
 *
 * @param denominator above 0
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    public static final Ratio ZERO = of(0);
    public static final Ratio ONE = of(1);

    private static final int SHOWN_DECIMALS = 2;

    /** @throws ArithmeticException when the denominator is 0 */
    public Ratio {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Nothing can be divided by zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Ratio of(long number) {
        return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Ratio of(BigDecimal number) {
        return number.scale() <= 0
                ? new Ratio(number.toBigIntegerExact(), BigInteger.ONE)
                : new Ratio(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when the other is 0 */
    public Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Ratio other) {
        if (fits(numerator, other.denominator) && fits(other.numerator, denominator)) {
            return Long.compare(
                    numerator.longValue() * other.denominator.longValue(),
                    other.numerator.longValue() * denominator.longValue());
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Whether the product is a long; nearly all are, and comparing them so is what sorting a city takes. */
    private static boolean fits(BigInteger first, BigInteger second) {
        return first.bitLength() + second.bitLength() < Long.SIZE;
    }

    /** @return the nearest decimal of that precision, for where only decimals go */
    public BigDecimal approximately(MathContext precision) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
    }

    /** @return as people read it, rounded half up to two decimals, as in "97,25 %" */
    public String percent() {
        return percent(SHOWN_DECIMALS);
    }

    /** @return both as people read them, with as many decimals as it takes to tell them apart; alike when they are equal */
    public static List<String> apart(Ratio first, Ratio second) {
        int decimals = SHOWN_DECIMALS;
        while (!first.equals(second) && first.percent(decimals).equals(second.percent(decimals))) {
            decimals++;
        }
        return List.of(first.percent(decimals), second.percent(decimals));
    }

    private String percent(int decimals) {
        return new BigDecimal(numerator)
                        .movePointRight(2)
                        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', ',')
                + " %";
    }
}
