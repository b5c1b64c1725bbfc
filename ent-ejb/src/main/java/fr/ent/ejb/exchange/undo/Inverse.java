package fr.ent.ejb.exchange.undo;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Fingerprint;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Identified;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is taken back of an import, and what stays although the import did it. */
final class Inverse {

    private static final String HIDDEN = "•••";

    private final List<Reversal> reversals;
    private final Instant appliedAt;
    private final Set<Long> madePeople;

    /** @param reversals in the order in which the import did them */
    Inverse(Collection<Reversal> reversals, Instant appliedAt) {
        this.reversals = List.copyOf(reversals);
        this.appliedAt = appliedAt;
        this.madePeople =
                reversals.stream().filter(Reversal::isMade).map(Reversal::id).collect(Collectors.toSet());
    }

    /**
     * What a person reads of it.
     *
     * @param action ADDED holds again, CHANGED has its former value again, GONE is removed, KEPT was touched since
     * @param field null when the whole thing is meant
     * @param before as it is now
     * @param kept null but for KEPT
     */
    record Line(FactKind kind, Action action, String label, Field field, String before, String after, Kept kept) {}

    List<Reversal> reversals() {
        return reversals;
    }

    List<Line> lines() {
        return reversals.stream().flatMap(this::lines).toList();
    }

    int removals() {
        return (int)
                lines().stream().filter(line -> line.action() == Action.GONE).count();
    }

    /** The same for what would be done to the same rows, and for nothing else. */
    String fingerprint() {
        return Fingerprint.of(reversals.stream()
                .map(reversal ->
                        reversal.id() + " " + reversal.kept().map(Enum::name).orElse("-") + " "
                                + (reversal.isChangedBack() ? reversal.then() : "") + "\n"));
    }

    private Stream<Line> lines(Reversal reversal) {
        if (reversal.isMade()) {
            return made(reversal);
        }
        return reversal.isKept() ? kept(reversal) : changedBack(reversal);
    }

    private Stream<Line> made(Reversal reversal) {
        if (reversal.row() == null) {
            return Stream.empty();
        }
        if (reversal.row() instanceof ExternalId id) {
            boolean alone = id.source().equals(ExternalId.INE)
                    && reversal.isRemoved()
                    && !madePeople.contains(id.person().id());
            return alone ? Stream.of(line(reversal, Action.CHANGED, Field.INE, HIDDEN, "")) : Stream.empty();
        }
        var action = reversal.isKept() ? Action.KEPT : Action.GONE;
        return Stream.of(
                reversal.row() instanceof Membership role
                        ? line(reversal, action, Field.ROLE, role.role(), reversal.isKept() ? role.role() : "")
                        : line(reversal, action, null, null, null));
    }

    private Stream<Line> kept(Reversal reversal) {
        if (reversal.row() == null) {
            return Stream.of(line(reversal, Action.KEPT, null, null, null));
        }
        var now = reversal.traced().said(reversal.row());
        boolean touched = reversal.kept().filter(Kept.CHANGED::equals).isPresent();
        return reversal.fields().keySet().stream()
                .filter(field -> !touched || reversal.isTouched(field, appliedAt))
                .map(field -> line(
                        reversal,
                        Action.KEPT,
                        field,
                        now.get(field),
                        reversal.fields().get(field).before()));
    }

    private Stream<Line> changedBack(Reversal reversal) {
        var now = reversal.traced().said(reversal.row());
        var then = reversal.then();
        return reversal.fields().keySet().stream().map(field -> {
            boolean opens = field == Field.TO && then.get(field).isEmpty();
            if (!opens) {
                return line(reversal, Action.CHANGED, field, now.get(field), then.get(field));
            }
            return reversal.row() instanceof Membership role
                    ? line(reversal, Action.ADDED, Field.ROLE, "", role.role())
                    : line(reversal, Action.ADDED, null, null, null);
        });
    }

    private static Line line(Reversal reversal, Action action, Field field, String before, String after) {
        return new Line(
                reversal.kind(),
                action,
                reversal.label(),
                field,
                before,
                after,
                reversal.kept().orElse(null));
    }

    /** Rows of one kind that are removed. */
    Stream<? extends Identified> removed(Traced<?> traced) {
        return reversals.stream()
                .filter(reversal -> reversal.isRemoved() && reversal.traced() == traced)
                .map(Reversal::row);
    }
}
