package fr.ent.ejb.exchange.undo;

import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.exchange.FeedTrailRow;
import fr.ent.persistence.kernel.Identified;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Notes, while an import is applied, which rows it makes and how those looked that it changes. Values of rows that it
 * makes are not kept, only a fingerprint of them: that is enough to know whether somebody touched them since.
 */
public final class Trail {

    private final Map<Identified, Noted> noted = new IdentityHashMap<>();
    private final List<Identified> order = new ArrayList<>();
    private FactKind kind = FactKind.SCHOOL;
    private String label = "";

    /** @param before what was said of the row, null when it was made */
    private record Noted(FactKind kind, String label, Map<Field, String> before) {}

    /** What follows is done for this change. */
    public Trail about(FactKind changed, String called) {
        this.kind = changed;
        this.label = called;
        return this;
    }

    /** A row is made. */
    public void made(Identified row) {
        note(row, null);
    }

    /** A row is about to be changed. */
    public void willChange(Identified row) {
        note(row, TracedRows.of(row).said(row));
    }

    private void note(Identified row, Map<Field, String> before) {
        if (noted.putIfAbsent(row, new Noted(kind, label, before)) == null) {
            order.add(row);
        }
    }

    /** What was done, in order; keys of what was made must be known. */
    Stream<FeedTrailRow> rows() {
        return order.stream().flatMap(this::rows);
    }

    private Stream<FeedTrailRow> rows(Identified row) {
        var traced = TracedRows.of(row);
        var how = noted.get(row);
        var type = traced.name();
        if (how.before() == null) {
            var left = traced.fingerprint(row);
            return Stream.of(new FeedTrailRow(how.kind().name(), type, row.id(), how.label(), null, null, left));
        }
        var after = traced.said(row);
        return how.before().entrySet().stream()
                .filter(field -> !field.getValue().equals(after.get(field.getKey())))
                .map(field -> new FeedTrailRow(
                        how.kind().name(),
                        type,
                        row.id(),
                        how.label(),
                        field.getKey().name(),
                        field.getValue(),
                        after.get(field.getKey())));
    }
}
