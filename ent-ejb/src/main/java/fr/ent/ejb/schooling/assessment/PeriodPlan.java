package fr.ent.ejb.schooling.assessment;

import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.directory.GradingPeriods;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the year of a school is cut into grading periods.
 *
 * @param startsOn first day of the year
 * @param endsOn last day of the year
 * @param kind for divisions that say nothing of their own
 * @param cuts the kinds that some division follows, trimesters first
 * @param divisions of the year, by code
 * @param stamp of all this as it was read
 */
public record PeriodPlan(
        LocalDate startsOn, LocalDate endsOn, Kind kind, List<Cut> cuts, List<DivisionKind> divisions, int stamp)
        implements Serializable {

    /** The periods of one kind: the first day, and the last day of each; every other one begins the day after. */
    public record Cut(Kind kind, LocalDate first, List<LocalDate> lastDays) implements Serializable {

        static Cut of(GradingPeriods periods) {
            var lastDays = periods.all().stream().map(GradingPeriod::endsOn).toList();
            return new Cut(periods.kind(), periods.firstDay(), lastDays);
        }

        /** "2026-09-01 2026-11-30 2027-02-28 2027-08-31", as the journal keeps it. */
        String written() {
            return String.join(
                    " ",
                    Stream.concat(Stream.of(first), lastDays.stream())
                            .map(LocalDate::toString)
                            .toList());
        }
    }

    /** A division and its own kind, null: as the school. */
    public record DivisionKind(long id, String label, Kind own) implements Serializable {

        static DivisionKind of(Division division) {
            return new DivisionKind(
                    division.id(), division.label(), division.ownPeriodKind().orElse(null));
        }
    }

    static PeriodPlan of(SchoolYear year, List<GradingPeriods> periods, List<Division> divisions) {
        var used = Stream.concat(
                        Stream.of(year.periodKind()),
                        divisions.stream().flatMap(division -> division.ownPeriodKind().stream()))
                .distinct()
                .toList();
        var versions = Stream.of(
                        IntStream.of(year.version()),
                        periods.stream().flatMap(cut -> cut.all().stream()).mapToInt(GradingPeriod::version),
                        divisions.stream().mapToInt(Division::version))
                .flatMapToInt(each -> each)
                .boxed()
                .toList();
        return new PeriodPlan(
                year.startsOn(),
                year.endsOn(),
                year.periodKind(),
                periods.stream()
                        .filter(cut -> used.contains(cut.kind()))
                        .map(Cut::of)
                        .toList(),
                divisions.stream().map(DivisionKind::of).toList(),
                versions.hashCode());
    }
}
