package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Mef;
import java.time.LocalDate;
import java.util.Map;

/** Enrolments of the year by ELEVE_ID. A pupil who comes back, or was taken away by mistake, wakes his enrolment. */
final class EnrolmentShelf extends Shelf<Enrolment> {

    private final Shelves shelves;

    EnrolmentShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        for (var enrolment : shelves.feeds().enrolments(shelves.year())) {
            boolean holds = enrolment.validity().until().isAfter(shelves.today());
            shelves.pupils().keyOf(enrolment.pupil()).ifPresent(key -> put(key, enrolment, holds));
        }
    }

    @Override
    Map<Field, String> said(Enrolment enrolment) {
        var validity = enrolment.validity();
        return Map.of(
                Field.MEF, enrolment.mef().map(Mef::code).orElse(""),
                Field.BOARDING, enrolment.boarding().orElse(""),
                Field.FROM, validity.since().toString(),
                Field.TO, validity.isOpen() ? "" : validity.until().toString());
    }

    @Override
    Enrolment make(Fact fact) {
        var former = past().remove(fact.key());
        if (former != null) {
            former.lasts(Validity.from(former.validity().since()));
            return former;
        }
        var pupil = shelves.pupils().now(fact.key()).orElseThrow();
        var since = shelves.year().opensOn();
        return shelves.keep(new Enrolment(pupil, shelves.year(), Validity.from(since)));
    }

    @Override
    void write(Enrolment enrolment, Map<Field, String> all) {
        var mef = shelves.mefs().now(all.get(Field.MEF)).orElse(null);
        var boarding = all.get(Field.BOARDING);
        enrolment.follows(mef, boarding.isEmpty() ? null : boarding);
        var to = all.get(Field.TO);
        enrolment.lasts(
                Validity.between(LocalDate.parse(all.get(Field.FROM)), to.isEmpty() ? null : LocalDate.parse(to)));
    }

    @Override
    void end(Enrolment enrolment, LocalDate lastDay) {
        enrolment.end(lastDay);
    }

    @Override
    String label(String key, Enrolment enrolment) {
        return PersonShelf.labelOf(enrolment.pupil());
    }
}
