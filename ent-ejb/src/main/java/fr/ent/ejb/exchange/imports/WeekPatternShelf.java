package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.schooling.timetable.WeekPattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alternating weeks of the year by code. One that the file no longer names bears no week any more. */
final class WeekPatternShelf extends Shelf<WeekPattern> {

    private final Shelves shelves;

    WeekPatternShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        shelves.feeds()
                .weekPatterns(shelves.year())
                .forEach(pattern ->
                        put(pattern.code(), pattern, !pattern.mondays().isEmpty()));
    }

    @Override
    Map<Field, String> said(WeekPattern pattern) {
        var weeks = pattern.mondays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
        return Map.of(Field.WEEKS, weeks);
    }

    @Override
    WeekPattern make(Fact fact) {
        var former = past().remove(fact.key());
        return former != null ? former : shelves.feeds().keep(new WeekPattern(shelves.year(), fact.key(), List.of()));
    }

    @Override
    void write(WeekPattern pattern, Map<Field, String> all) {
        pattern.bearWeeks(Stream.of(all.get(Field.WEEKS).split(","))
                .filter(week -> !week.isEmpty())
                .map(LocalDate::parse)
                .toList());
    }

    @Override
    void end(WeekPattern pattern, LocalDate lastDay) {
        pattern.bearWeeks(List.of());
    }

    @Override
    String label(String key, WeekPattern pattern) {
        return pattern.code();
    }
}
