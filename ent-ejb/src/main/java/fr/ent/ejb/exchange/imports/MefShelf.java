package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.schooling.directory.Mef;
import java.time.LocalDate;
import java.util.Map;

/** Levels of a school by code. They do not end. */
final class MefShelf extends Shelf<Mef> {

    private final Shelves shelves;

    MefShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        shelves.feeds().mefs(shelves.school()).forEach(mef -> put(mef.code(), mef, true));
    }

    @Override
    Map<Field, String> said(Mef mef) {
        return Map.of(Field.LABEL, mef.label());
    }

    @Override
    Mef make(Fact fact) {
        return shelves.keep(new Mef(shelves.school(), fact.key(), fact.label()));
    }

    @Override
    void write(Mef mef, Map<Field, String> all) {
        mef.rename(all.get(Field.LABEL));
    }

    @Override
    void end(Mef mef, LocalDate lastDay) {
        throw new IllegalStateException("a level does not end");
    }

    @Override
    String label(String key, Mef mef) {
        return mef.label();
    }
}
