package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.RowWriter;
import fr.ent.persistence.schooling.timetable.WeekPattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
        return RowWriter.said(pattern);
    }

    @Override
    WeekPattern make(Fact fact) {
        var former = past().remove(fact.key());
        return former != null ? former : shelves.keep(new WeekPattern(shelves.year(), fact.key(), List.of()));
    }

    @Override
    void write(WeekPattern pattern, Map<Field, String> all) {
        RowWriter.write(pattern, all);
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
