package fr.ent.ejb.exchange.inbox;

import fr.ent.ejb.exchange.imports.ImportProgress;
import fr.ent.ejb.exchange.imports.KeptFiles;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.InboxDelivery;
import fr.ent.persistence.exchange.InboxPart;
import fr.ent.persistence.exchange.InboxRepository;
import fr.ent.persistence.exchange.InboxState;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps of a delivery to the watched folder, each one transaction. Nobody asks for them: the operator's folder does. */
@Stateless
@PermitAll
public class InboxSteps {

    /** A server that has not touched what it took for so long is no more. */
    static final Duration GONE = Duration.ofMinutes(45);

    @Inject
    InboxRepository inbox;

    @Inject
    FeedImportRepository imports;

    @Inject
    SchoolRepository schools;

    @Inject
    KeptFiles kept;

    @Inject
    ImportProgress progress;

    @Inject
    Clock clock;

    /** Writes down what lies in the folder; what nobody took and is there no more is forgotten. */
    public void note(List<Seen> seen) {
        var now = clock.instant();
        Map<String, InboxDelivery> known =
                inbox.all().stream().collect(Collectors.toMap(InboxDelivery::name, Function.identity()));
        for (var one : seen) {
            var before = known.remove(one.name());
            if (before == null && !one.content().isEmpty()) {
                inbox.add(new InboxDelivery(one.name(), one.content(), now));
            } else if (before != null
                    && before.state() == InboxState.SEEN
                    && !before.content().equals(one.content())) {
                before.moved(one.content(), now);
            }
        }
        known.values().stream().filter(gone -> gone.state() == InboxState.SEEN).forEach(inbox::remove);
    }

    /**
     * Takes for a server what is ready, and what a server took that is no more.
     *
     * @return whether there is anything to work on
     */
    public boolean take(List<Seen> seen, String node) {
        var now = clock.instant();
        new Stillness(seen, inbox.all(), now)
                .ready()
                .forEach(ready -> inbox.take(ready.id(), ready.version(), node, now));
        inbox.takeOver(node, now.minus(GONE), now);
        return !inbox.takenBy(node).isEmpty();
    }

    /** What a server has to work on. */
    public List<Delivery> taken(String node) {
        return inbox.takenBy(node).stream().map(Delivery::of).toList();
    }

    /** Its files changed while they were copied: they are looked at again. */
    public void leave(long id) {
        find(id).leave(clock.instant());
    }

    /** One more try is begun. */
    public void tried(long id) {
        find(id).tried(clock.instant());
    }

    /**
     * It was copied and looked into.
     *
     * @param inside the UAI that it names
     * @param ofAcademy is it a difference, that concerns schools which it does not name by their UAI?
     * @return how many schools of the ENT it concerns
     */
    public int understood(long id, String key, String kind, Collection<String> inside, boolean ofAcademy) {
        var here = new TreeSet<String>();
        for (var school : schools.all()) {
            if (inside.contains(school.uai())
                    || ofAcademy && school.aafStructure().isPresent()) {
                here.add(school.uai());
            }
        }
        find(id).understood(key, kind, here);
        return here.size();
    }

    /** The schools whose parts are cut out of it already. */
    public Set<String> cut(long id) {
        return inbox.parts(id).stream().map(InboxPart::uai).collect(Collectors.toSet());
    }

    /** The part of a school was cut out and stored; the server still works on it. */
    public void part(long id, String uai, String key) {
        var row = find(id);
        row.renewed(clock.instant());
        inbox.add(new InboxPart(row, uai, key));
    }

    /** Whatever happened after its copy was stored: one that no row holds goes. */
    public void deleteUnheld(String key) {
        kept.deleteUnheld(key);
    }

    /** It goes to no school. */
    public void refused(long id, String why) {
        find(id).refused(why);
    }

    /**
     * Makes the import of a school, or begins the one again that was stopped in the middle.
     *
     * @return the import; empty when it is over, or somebody of the school has it in hand
     */
    public Optional<Long> begin(Delivery delivery, String uai) {
        var row = find(delivery.id());
        row.renewed(clock.instant());
        var begun = inbox.importOf(delivery.id(), uai);
        if (begun.isEmpty()) {
            return Optional.of(receive(row, delivery.shown(), schools.find(uai).orElseThrow(NotFound::new)));
        }
        var one = begun.get();
        if (progress.of(one.id()).isPresent()) {
            return Optional.empty();
        }
        if (one.state().isRunning()) {
            one.interrupted();
        }
        if (one.state() == FeedImportState.INTERRUPTED) {
            one.startAgain();
        }
        return one.state().isPending() ? Optional.of(one.id()) : Optional.empty();
    }

    private long receive(InboxDelivery row, String shown, School school) {
        var key = inbox.part(row.id(), school.uai())
                .map(InboxPart::fileKey)
                .or(row::fileKey)
                .orElseThrow(NotFound::new);
        var received = new FeedImport(school, shown, key, clock.instant(), FeedImport.BY_FOLDER).from(row);
        imports.add(received);
        imports.write();
        return received.id();
    }

    /** What has become of it, school by school. */
    public List<Outcome> outcomes(long id) {
        return inbox.imports(id).stream().map(this::outcome).toList();
    }

    private Outcome outcome(FeedImport row) {
        var counts = imports.counts(row.id()).stream()
                .collect(
                        Collectors.groupingBy(count -> count.action(), Collectors.summingLong(count -> count.lines())));
        return new Outcome(row.school().uai(), row.state(), counts, row.suspiciousRemovals());
    }

    /** Every school has its part; from now on its files are only put away. */
    public void filed(long id, String destination) {
        find(id).filed(destination);
    }

    /** Its files are put away: its imports are ordinary ones, its copy goes when no import waits for it. */
    public void close(long id) {
        var over = find(id);
        over.fileKey().ifPresent(kept::letGo);
        inbox.parts(id).forEach(part -> kept.letGo(part.fileKey()));
        inbox.remove(over);
    }

    private InboxDelivery find(long id) {
        return inbox.find(id).orElseThrow(NotFound::new);
    }
}
