package fr.ent.ejb.exchange.undo;

import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.exchange.FeedTrailRow;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is taken back of one row: the whole row when the import had made it, else the fields that it had changed. */
final class Reversal {

    private final Traced<?> traced;
    private final FeedTrailRow first;
    private final Map<Field, FeedTrailRow> fields = new EnumMap<>(Field.class);
    private Identified row;
    private Kept kept;

    Reversal(FeedTrailRow first) {
        this.traced = TracedRows.named(first.rowType());
        this.first = first;
    }

    void add(FeedTrailRow did) {
        if (!did.isMade()) {
            fields.put(Field.valueOf(did.field()), did);
        }
    }

    /** The row as it is now. */
    void is(Identified now) {
        this.row = now;
    }

    /** Leaves it alone when it is no longer what the import left. */
    void compare(Instant appliedAt, References references) {
        if (row == null) {
            keep(Kept.MISSING);
        } else if (isMade()) {
            keepIf(!traced.fingerprint(row).equals(first.after()), Kept.CHANGED);
        } else {
            keepIf(fields.keySet().stream().anyMatch(field -> isTouched(field, appliedAt)), Kept.CHANGED);
            keepIf(
                    fields.values().stream()
                            .anyMatch(did -> !references.knows(row, Field.valueOf(did.field()), did.before())),
                    Kept.MISSING);
            keepIf(row instanceof SchoolYear year && !fits(year, references), Kept.USED);
        }
    }

    /** Is a field not what the import left, or was it typed since? */
    boolean isTouched(Field field, Instant appliedAt) {
        return !traced.said(row).get(field).equals(fields.get(field).after())
                || Field.TYPED.contains(field)
                        && traced.typedAt(row).filter(appliedAt::isBefore).isPresent();
    }

    private boolean fits(SchoolYear year, References references) {
        var then = then();
        return references.fit(year, LocalDate.parse(then.get(Field.FROM)), LocalDate.parse(then.get(Field.TO)));
    }

    /** All that would be said of the row. */
    Map<Field, String> then() {
        var then = new EnumMap<Field, String>(traced.said(row));
        fields.forEach((field, did) -> then.put(field, did.before()));
        return then;
    }

    void keep(Kept why) {
        if (kept == null) {
            kept = why;
        }
    }

    private void keepIf(boolean so, Kept why) {
        if (so) {
            keep(why);
        }
    }

    void write(References references) {
        traced.write(row, then(), references);
    }

    /** Does it refer to something else afterwards, that was there before the import? */
    boolean refersElsewhere() {
        return !isMade()
                && !isKept()
                && (fields.containsKey(Field.MEF)
                        || fields.containsKey(Field.MEFS)
                        || fields.containsKey(Field.DIVISIONS));
    }

    boolean isMade() {
        return first.isMade();
    }

    boolean isKept() {
        return kept != null;
    }

    boolean isRemoved() {
        return isMade() && !isKept();
    }

    boolean isChangedBack() {
        return !isMade() && !isKept();
    }

    Optional<Kept> kept() {
        return Optional.ofNullable(kept);
    }

    Traced<?> traced() {
        return traced;
    }

    long id() {
        return first.rowId();
    }

    Identified row() {
        return row;
    }

    FactKind kind() {
        return FactKind.valueOf(first.kind());
    }

    String label() {
        return first.label();
    }

    Map<Field, FeedTrailRow> fields() {
        return fields;
    }

    List<Person> people() {
        return row == null ? List.of() : traced.people(row);
    }
}
