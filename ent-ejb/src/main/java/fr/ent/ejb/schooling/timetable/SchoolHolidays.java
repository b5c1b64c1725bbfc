package fr.ent.ejb.schooling.timetable;

import fr.ent.persistence.schooling.timetable.HolidayZone;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Vacances scolaires by zone for the years that our table holds (1 September 2025 to 31 August 2027); its source and
 * its doubts stand at the head of {@code school-holidays.csv}. Outside these years nothing is known: no day is a holiday.
 */
public final class SchoolHolidays {

    private static final List<Row> ROWS = read();

    private SchoolHolidays() {}

    /** What the ministry calls the holidays; sentences are in the timetable bundle. */
    public enum Kind {
        AUTUMN,
        CHRISTMAS,
        WINTER,
        SPRING,
        ASCENSION_BRIDGE,
        SUMMER
    }

    /** One run of days without lessons, both ends included. */
    public record Holiday(Kind kind, LocalDate from, LocalDate to) implements Serializable {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private record Row(String zones, Holiday holiday) {}

    /** The holidays in which this day falls in this zone, if any. */
    public static Optional<Holiday> at(LocalDate day, HolidayZone zone) {
        return of(zone).stream().filter(holiday -> holiday.covers(day)).findFirst();
    }

    /** All holidays held for a zone, oldest first; none for {@link HolidayZone#OWN}. */
    public static List<Holiday> of(HolidayZone zone) {
        return ROWS.stream()
                .filter(row -> row.zones().contains(zone.name()))
                .map(Row::holiday)
                .toList();
    }

    private static List<Row> read() {
        var table = SchoolHolidays.class.getResourceAsStream("school-holidays.csv");
        try (var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("A") || line.startsWith("B") || line.startsWith("C"))
                    .map(line -> line.split(";"))
                    .map(cell -> new Row(
                            cell[0],
                            new Holiday(Kind.valueOf(cell[3]), LocalDate.parse(cell[1]), LocalDate.parse(cell[2]))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
