package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.StaffFunction;
import java.time.LocalDate;
import java.util.Map;

/** Functions of the staff by TYPE:ID and FONCTION. */
final class StaffFunctionShelf extends Shelf<StaffFunction> {

    private final Shelves shelves;

    StaffFunctionShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        for (var function : shelves.feeds().functions(shelves.school())) {
            boolean holds = function.validity().until().isAfter(shelves.today());
            shelves.staff()
                    .keyOf(function.person())
                    .ifPresent(key -> put(Fact.key(key, function.code()), function, holds));
        }
    }

    @Override
    Map<Field, String> said(StaffFunction function) {
        return Map.of();
    }

    /** The grade tells the head from his deputies while the file is read; it is not kept. */
    @Override
    boolean isKnown(StaffFunction function, Field field, String value) {
        return true;
    }

    @Override
    StaffFunction make(Fact fact) {
        var parts = Fact.parts(fact.key());
        var person = shelves.staff().now(parts.get(0)).orElseThrow();
        var since = past().containsKey(fact.key())
                ? shelves.today()
                : shelves.year().startsOn();
        return shelves.keep(new StaffFunction(person, shelves.school(), parts.get(1), Validity.from(since)));
    }

    @Override
    void write(StaffFunction function, Map<Field, String> all) {
        // nothing is said of it but that it is
    }

    @Override
    void end(StaffFunction function, LocalDate lastDay) {
        function.end(lastDay);
    }

    @Override
    String label(String key, StaffFunction function) {
        return PersonShelf.labelOf(function.person()) + " – " + function.code();
    }
}
