package vn.vinhdanh.holiday;

/**
 * Where sun and moon stand, after Jean Meeus, "Astronomical Algorithms", 2nd edition, chapters 25 and 49. Times are
 * Julian days of universal time; good to about a minute for the moon and to 0.01 degrees for the sun between 1950 and
 * 2100. Both neighbours of the Vietnamese calendar, 07:00 and 08:00 east, are never that close in the years that we use.
 */
final class Sky {

    private static final double SYNODIC_MONTH = 29.530588861;
    private static final double FIRST_NEW_MOON = 2451550.09766;
    private static final double DAYS_PER_CENTURY = 36525;
    private static final double JULIAN_DAY_OF_2000 = 2451545.0;

    /** Terrestrial time runs ahead of universal time: 54 seconds in 1985, about 75 in 2035. */
    private static final double DELTA_T_DAYS = 65.0 / 86400;

    private Sky() {}

    /** @return number of the new moon at or shortly before a Julian day; may be one too low or too high */
    static int newMoonNear(double julianDay) {
        return (int) Math.floor((julianDay - FIRST_NEW_MOON) / SYNODIC_MONTH);
    }

    /**
     * @param k number of the new moon; 0 is the one of 06/01/2000
     * @return its Julian day
     */
    static double newMoon(int k) {
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t;
        double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
        double correction = -0.40720 * sin(moon)
                + 0.17241 * e * sin(sun)
                + 0.01608 * sin(2 * moon)
                + 0.01039 * sin(2 * latitude)
                + 0.00739 * e * sin(moon - sun)
                - 0.00514 * e * sin(moon + sun)
                + 0.00208 * e * e * sin(2 * sun)
                - 0.00111 * sin(moon - 2 * latitude)
                - 0.00057 * sin(moon + 2 * latitude)
                + 0.00056 * e * sin(2 * moon + sun)
                - 0.00042 * sin(3 * moon)
                + 0.00042 * e * sin(sun + 2 * latitude)
                + 0.00038 * e * sin(sun - 2 * latitude)
                - 0.00024 * e * sin(2 * moon - sun)
                - 0.00017 * sin(node)
                + 0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t * t)
                + 0.000165 * sin(251.88 + 0.016321 * k);
        return FIRST_NEW_MOON + SYNODIC_MONTH * k + 0.00015437 * t * t + correction - DELTA_T_DAYS;
    }

    /** @return apparent longitude of the sun in degrees, 0 to below 360; 270 at the winter solstice */
    static double sunLongitude(double julianDay) {
        double t = (julianDay + DELTA_T_DAYS - JULIAN_DAY_OF_2000) / DAYS_PER_CENTURY;
        double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        double center = (1.914602 - 0.004817 * t) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000289 * sin(3 * anomaly);
        double longitude = 280.46646
                + 36000.76983 * t
                + 0.0003032 * t * t
                + center
                - 0.00569
                - 0.00478 * sin(125.04 - 1934.136 * t);
        return longitude - 360 * Math.floor(longitude / 360);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
