package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Teaching groups of a year by code. */
final class GroupShelf extends Shelf<TeachingGroup> {

    private final Shelves shelves;

    GroupShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        shelves.feeds()
                .groups(shelves.year())
                .forEach(group -> put(group.code(), group, group.closedOn().isEmpty()));
    }

    @Override
    Map<Field, String> said(TeachingGroup group) {
        var divisions =
                group.divisions().stream().map(Division::code).sorted().collect(Collectors.joining(Fact.SEPARATOR));
        return Map.of(Field.LABEL, group.label(), Field.DIVISIONS, divisions);
    }

    @Override
    TeachingGroup make(Fact fact) {
        var closed = past().remove(fact.key());
        if (closed != null) {
            closed.reopen();
            return closed;
        }
        return shelves.keep(new TeachingGroup(shelves.year(), fact.key(), fact.label()));
    }

    @Override
    void write(TeachingGroup group, Map<Field, String> all) {
        group.rename(all.get(Field.LABEL));
        group.comesFrom(Fact.parts(all.get(Field.DIVISIONS)).stream()
                .flatMap(code -> shelves.divisions().now(code).stream())
                .toList());
    }

    @Override
    void end(TeachingGroup group, LocalDate lastDay) {
        group.close(lastDay.plusDays(1));
    }

    @Override
    String label(String key, TeachingGroup group) {
        return group.label();
    }
}
