package fr.ent.ejb.exchange.undo;

import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Fingerprint;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One kind of rows that imports write: what they write of one, in the written form of the files, and how it is written
 * back. Everything else that is asked of such rows is said in {@link TracedRows}.
 */
final class Traced<E extends Identified> {

    private final Class<E> type;
    private final Function<E, Map<Field, String>> reader;
    private final Writer<E> writer;
    private Function<E, Validity> days;
    private BiConsumer<E, Validity> lasts;
    private Function<E, String> unsaid = row -> "";
    private Function<E, Optional<Instant>> typedAt = row -> Optional.empty();
    private Function<E, String> place;
    private Function<E, List<Person>> people = row -> List.of();
    private List<String> with = List.of();

    /** Writes all that is said of a row. */
    interface Writer<E> {
        void write(E row, Map<Field, String> all, References references);
    }

    Traced(Class<E> type, Function<E, Map<Field, String>> reader, Writer<E> writer) {
        this.type = type;
        this.reader = reader;
        this.writer = writer;
    }

    /** Rows of which an import says nothing but that they are. */
    static <E extends Identified> Traced<E> silent(Class<E> type) {
        return new Traced<>(type, row -> Map.of(), (row, all, references) -> {});
    }

    /** It holds on certain days, which an import may change. */
    Traced<E> dated(Function<E, Validity> read, BiConsumer<E, Validity> write) {
        this.days = read;
        this.lasts = write;
        return this;
    }

    /** What only the school writes: a row that was made and has it now was touched. */
    Traced<E> unsaid(Function<E, String> written) {
        this.unsaid = written;
        return this;
    }

    /** When the ways to reach somebody were typed in the portal. */
    Traced<E> typedAt(Function<E, Optional<Instant>> read) {
        this.typedAt = read;
        return this;
    }

    /** Of two with the same place only one may hold on a day. */
    Traced<E> place(Function<E, String> read) {
        this.place = read;
        return this;
    }

    /**
     * Whom it concerns.
     *
     * @param relations that are read with a row; the first leads to what rows of one place share
     */
    Traced<E> of(Function<E, List<Person>> read, String... relations) {
        this.people = read;
        this.with = List.of(relations);
        return this;
    }

    Class<E> type() {
        return type;
    }

    String name() {
        return type.getSimpleName();
    }

    List<String> with() {
        return with;
    }

    boolean isDated() {
        return days != null;
    }

    Map<Field, String> said(Identified row) {
        var said = new EnumMap<Field, String>(Field.class);
        said.putAll(reader.apply(type.cast(row)));
        if (isDated()) {
            var validity = days(row);
            said.put(Field.FROM, validity.since().toString());
            said.put(Field.TO, validity.isOpen() ? "" : validity.until().toString());
        }
        return said;
    }

    String fingerprint(Identified row) {
        return Fingerprint.of(Stream.of(said(row).toString(), "\n", unsaid.apply(type.cast(row))));
    }

    void write(Identified row, Map<Field, String> all, References references) {
        writer.write(type.cast(row), all, references);
        if (isDated()) {
            lasts.accept(type.cast(row), days(all));
        }
    }

    Validity days(Identified row) {
        return days.apply(type.cast(row));
    }

    static Validity days(Map<Field, String> said) {
        var last = said.get(Field.TO);
        return Validity.between(LocalDate.parse(said.get(Field.FROM)), last.isEmpty() ? null : LocalDate.parse(last));
    }

    Optional<Instant> typedAt(Identified row) {
        return typedAt.apply(type.cast(row));
    }

    Optional<String> place(Identified row) {
        return Optional.ofNullable(place).map(read -> read.apply(type.cast(row)));
    }

    List<Person> people(Identified row) {
        return people.apply(type.cast(row));
    }
}
