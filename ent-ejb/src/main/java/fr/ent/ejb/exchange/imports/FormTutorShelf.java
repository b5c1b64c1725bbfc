package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.FormTutor;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Form tutors by TYPE:ID and code of the division. */
final class FormTutorShelf extends Shelf<FormTutor> {

    private final Shelves shelves;
    private final Set<String> divisionsThatHadOne = new HashSet<>();

    FormTutorShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        for (var tutor : shelves.feeds().formTutors(shelves.year())) {
            boolean holds = tutor.validity().until().isAfter(shelves.today());
            divisionsThatHadOne.add(tutor.division().code());
            shelves.staff()
                    .keyOf(tutor.teacher())
                    .ifPresent(key -> put(Fact.key(key, tutor.division().code()), tutor, holds));
        }
    }

    @Override
    Map<Field, String> said(FormTutor tutor) {
        return Map.of();
    }

    /** The first of a division is so since the year began, the next since today. */
    @Override
    FormTutor make(Fact fact) {
        var parts = Fact.parts(fact.key());
        var person = shelves.staff().now(parts.get(0)).orElseThrow();
        var division = shelves.divisions().now(parts.get(1)).orElseThrow();
        var since = divisionsThatHadOne.contains(parts.get(1))
                ? shelves.today()
                : shelves.year().startsOn();
        return shelves.keep(new FormTutor(person, division, Validity.from(since)));
    }

    @Override
    void write(FormTutor tutor, Map<Field, String> all) {
        // nothing is said of it but that it is
    }

    @Override
    void end(FormTutor tutor, LocalDate lastDay) {
        tutor.end(lastDay);
    }

    @Override
    String label(String key, FormTutor tutor) {
        return PersonShelf.labelOf(tutor.teacher()) + " – " + tutor.division().code();
    }
}
