package fr.ent.ejb.schooling.timetable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Jours fériés of French law (code du travail L3133-1): eight fixed days and three that follow Easter; Good Friday and
 * 26 December besides in Alsace-Moselle (L3134-13). The overseas days that recall the abolition of slavery are
 * closures that the school types.
 */
public final class PublicHolidays {

    private static final List<MonthDay> FIXED = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    private PublicHolidays() {}

    /** Whether nobody works on this day; {@code alsaceMoselle} adds the two days of local law. */
    public static boolean include(LocalDate day, boolean alsaceMoselle) {
        return of(day.getYear(), alsaceMoselle).contains(day);
    }

    /** All public holidays of a Gregorian year. */
    public static Set<LocalDate> of(int year, boolean alsaceMoselle) {
        var easter = easterSunday(year);
        var movable = Stream.of(easter.plusDays(1), easter.plusDays(39), easter.plusDays(50));
        var local = alsaceMoselle ? Stream.of(easter.minusDays(2), LocalDate.of(year, 12, 26)) : Stream.<LocalDate>of();
        var fixed = FIXED.stream().map(monthDay -> monthDay.atYear(year));
        return Stream.of(fixed, movable, local).flatMap(days -> days).collect(Collectors.toUnmodifiableSet());
    }

    /** The Gregorian computus (Meeus, Jones and Butcher), valid for every year from 1583. */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int skipped = century - century / 4 - (8 * century + 13) / 25;
        int epact = (19 * golden + skipped + 15) % 30;
        int fullMoon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
        int offset = fullMoon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
