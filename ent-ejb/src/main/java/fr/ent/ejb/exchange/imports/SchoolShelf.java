package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.RowWriter;
import fr.ent.persistence.schooling.directory.School;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The school itself: it is always there, and its files say how it is reached and of which degree it is. */
final class SchoolShelf extends Shelf<School> {

    private final School school;

    SchoolShelf(School school) {
        this.school = school;
    }

    @Override
    void load() {
        put(Fact.OF_THE_SCHOOL, school, true);
    }

    @Override
    Map<Field, String> said(School here) {
        return RowWriter.said(here);
    }

    @Override
    School make(Fact fact) {
        throw new IllegalStateException("a file opens no school");
    }

    @Override
    void write(School here, Map<Field, String> all) {
        RowWriter.write(here, all);
    }

    @Override
    void end(School here, LocalDate lastDay) {
        throw new IllegalStateException("a file closes no school");
    }

    @Override
    String label(String key, School here) {
        return here.name();
    }

    @Override
    String label(Fact fact) {
        return school.name();
    }

    @Override
    Optional<Instant> typedAt(School here) {
        return here.contactTypedAt();
    }
}
