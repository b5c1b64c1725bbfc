package fr.ent.ejb.exchange.inbox;

import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.imports.ImportRunner;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.OneRound;
import fr.ent.ejb.kernel.ServerNode;
import fr.ent.ejb.kernel.Trace;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.InboxState;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks into the watched folder and brings what lies there to its end, one delivery after the other and one school after
 * the other. Each step is a transaction of its own; whatever stops it, the next look goes on from the last of them.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InboxRunner {

    /** What stopped so often is put among the rejected. */
    static final int TRIES = 5;

    private static final Logger LOG = Logger.getLogger(InboxRunner.class.getName());

    private final OneRound rounds = new OneRound();
    private final Set<String> complained = ConcurrentHashMap.newKeySet();

    @Inject
    InboxFolder folder;

    @Inject
    InboxShelves shelves;

    @Inject
    InboxCopies copies;

    @Inject
    InboxSteps steps;

    @Inject
    ImportRunner imports;

    @Inject
    Clock clock;

    /** One look, in the background; none while the last one still works. */
    @Asynchronous
    public void look() {
        rounds.run(this::round);
    }

    /** One look. */
    void round() {
        try {
            folder.open();
            folder.misnamed()
                    .forEach(file -> shelves.reject(
                            file,
                            today(),
                            new InboxReport("?", now()).say("refused.name").text()));
            var seen = folder.look();
            Stillness.tooMany(seen).stream()
                    .filter(complained::add)
                    .forEach(name -> LOG.warning("inbox: " + name + " has too many files, send them in one archive"));
            TriedTwice.call(() -> {
                steps.note(seen);
                return seen;
            });
            if (steps.take(seen, ServerNode.name())) {
                work();
            }
        } catch (EJBException | UncheckedIOException unforeseen) {
            LOG.log(Level.SEVERE, "the watched folder cannot be looked at" + Trace.of(unforeseen));
        }
    }

    private void work() {
        for (var taken : steps.taken(ServerNode.name())) {
            guarded(taken, () -> copies.take(taken));
        }
        var known = steps.taken(ServerNode.name()).stream()
                .filter(one -> one.fileKey().isPresent() || one.refusal().isPresent())
                .sorted(Comparator.comparing(InboxRunner::order).thenComparing(Delivery::name))
                .toList();
        for (var taken : known) {
            guarded(taken, () -> process(taken));
        }
    }

    /** Files of one night enter in the order of their kinds; those of an académie by their day, which is in their name. */
    private static int order(Delivery delivery) {
        return delivery.kind().map(kind -> FileKind.valueOf(kind).ordinal()).orElse(-1);
    }

    private void process(Delivery delivery) {
        var failed = new TreeSet<String>();
        if (delivery.state() == InboxState.TAKEN && delivery.refusal().isEmpty()) {
            copies.cut(delivery);
            delivery.schools().forEach(uai -> school(delivery, uai, failed));
        }
        if (failed.isEmpty() || delivery.tries() >= TRIES) {
            putAway(delivery, failed);
        }
    }

    /** What goes wrong in one school is that school's alone; it is tried again at the next look. */
    private void school(Delivery delivery, String uai, Set<String> failed) {
        try {
            steps.begin(delivery, uai).ifPresent(id -> imports.alone(uai, id));
        } catch (EJBException | NotFound | BrokenRule unforeseen) {
            LOG.log(Level.SEVERE, "inbox: " + uai + " stopped" + Trace.of(unforeseen));
            failed.add(uai);
        }
    }

    private void putAway(Delivery delivery, Set<String> failed) {
        var outcomes = steps.outcomes(delivery.id());
        boolean useless = delivery.refusal().isPresent()
                || outcomes.size() + failed.size() == delivery.schools().size()
                        && outcomes.stream().allMatch(outcome -> outcome.state() == FeedImportState.REFUSED);
        var destination =
                delivery.destination().orElseGet(() -> shelves.destination(useless, today(), delivery.name()));
        steps.filed(delivery.id(), destination);
        shelves.putAway(
                destination, InboxReport.of(delivery, outcomes, failed, now()).text(), delivery.files());
        steps.close(delivery.id());
    }

    /** What is stopped by anything stays taken, and is gone on with at the next look. */
    private void guarded(Delivery delivery, Runnable work) {
        try {
            work.run();
        } catch (EJBException | NotFound | BrokenRule | UncheckedIOException unforeseen) {
            LOG.log(Level.SEVERE, "inbox: delivery " + delivery.id() + " stopped" + Trace.of(unforeseen));
        }
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }
}
