package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Mef;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Divisions of a year by code. */
final class DivisionShelf extends Shelf<Division> {

    private final Shelves shelves;

    DivisionShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        shelves.feeds()
                .divisions(shelves.year())
                .forEach(division ->
                        put(division.code(), division, division.closedOn().isEmpty()));
    }

    @Override
    Map<Field, String> said(Division division) {
        var mefs = division.mefs().stream().map(Mef::code).sorted().collect(Collectors.joining(Fact.SEPARATOR));
        return Map.of(Field.LABEL, division.label(), Field.MEFS, mefs);
    }

    @Override
    Division make(Fact fact) {
        var closed = past().remove(fact.key());
        if (closed != null) {
            closed.reopen();
            return closed;
        }
        return shelves.keep(new Division(shelves.year(), fact.key(), fact.label()));
    }

    @Override
    void write(Division division, Map<Field, String> all) {
        division.rename(all.get(Field.LABEL));
        division.teaches(Fact.parts(all.get(Field.MEFS)).stream()
                .flatMap(code -> shelves.mefs().now(code).stream())
                .toList());
    }

    @Override
    void end(Division division, LocalDate lastDay) {
        division.close(lastDay.plusDays(1));
    }

    @Override
    String label(String key, Division division) {
        return division.label();
    }
}
