package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.time.LocalDate;
import java.util.Map;

/** The one school year that a file is about: its first and its last day. Grading periods at its edges follow it. */
final class YearShelf extends Shelf<SchoolYear> {

    private final Shelves shelves;

    YearShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        put(Fact.THE_YEAR, shelves.year(), true);
    }

    @Override
    Map<Field, String> said(SchoolYear year) {
        return Map.of(
                Field.FROM, year.startsOn().toString(), Field.TO, year.endsOn().toString());
    }

    @Override
    SchoolYear make(Fact fact) {
        throw new IllegalStateException("the year of a file is opened before it is compared");
    }

    @Override
    void write(SchoolYear year, Map<Field, String> all) {
        var formerStart = year.startsOn();
        var formerEnd = year.endsOn();
        year.runs(LocalDate.parse(all.get(Field.FROM)), LocalDate.parse(all.get(Field.TO)));
        shelves.years().gradingPeriods(year).forEach(periods -> periods.follow(formerStart, formerEnd));
    }

    @Override
    void end(SchoolYear year, LocalDate lastDay) {
        throw new IllegalStateException("a year does not end by a file");
    }

    @Override
    String label(String key, SchoolYear year) {
        return label(year);
    }

    static String label(SchoolYear year) {
        return year.firstYear() + "-" + (year.firstYear() + 1);
    }
}
