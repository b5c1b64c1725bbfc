package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.schooling.directory.Subject;
import java.time.LocalDate;
import java.util.Map;

/** Subjects of a school by code. They do not end. */
final class SubjectShelf extends Shelf<Subject> {

    private final Shelves shelves;

    SubjectShelf(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    void load() {
        shelves.feeds().subjects(shelves.school()).forEach(subject -> put(subject.code(), subject, true));
    }

    @Override
    Map<Field, String> said(Subject subject) {
        return Map.of(Field.LABEL, subject.label(), Field.SHORT_NAME, subject.shortLabel());
    }

    @Override
    Subject make(Fact fact) {
        return shelves.keep(new Subject(shelves.school(), fact.key(), fact.key(), fact.label()));
    }

    @Override
    void write(Subject subject, Map<Field, String> all) {
        subject.rename(all.get(Field.SHORT_NAME), all.get(Field.LABEL));
    }

    @Override
    void end(Subject subject, LocalDate lastDay) {
        throw new IllegalStateException("a subject does not end");
    }

    @Override
    String label(String key, Subject subject) {
        return subject.label();
    }
}
