package fr.ent.ejb.exchange.inbox;

import fr.ent.persistence.testing.Database;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of deliveries, each in a transaction of its own as the container makes it. */
class PlayedSteps extends InboxSteps {

    private final Database base;
    private final InboxSteps real;

    PlayedSteps(Database base) {
        this.base = base;
        this.real = base.make(Made.class);
    }

    @Override
    public void note(List<Seen> seen) {
        base.inTransaction(() -> real.note(seen));
    }

    @Override
    public boolean take(List<Seen> seen, String node) {
        return base.inTransaction(() -> real.take(seen, node));
    }

    @Override
    public List<Delivery> taken(String node) {
        return base.inTransaction(() -> real.taken(node));
    }

    @Override
    public void leave(long id) {
        base.inTransaction(() -> real.leave(id));
    }

    @Override
    public void tried(long id) {
        base.inTransaction(() -> real.tried(id));
    }

    @Override
    public int understood(long id, String key, String kind, Collection<String> inside, boolean ofAcademy) {
        return base.inTransaction(() -> real.understood(id, key, kind, inside, ofAcademy));
    }

    @Override
    public Set<String> cut(long id) {
        return base.inTransaction(() -> real.cut(id));
    }

    @Override
    public void part(long id, String uai, String key) {
        base.inTransaction(() -> real.part(id, uai, key));
    }

    @Override
    public void deleteUnheld(String key) {
        base.inTransaction(() -> real.deleteUnheld(key));
    }

    @Override
    public void refused(long id, String why) {
        base.inTransaction(() -> real.refused(id, why));
    }

    @Override
    public Optional<Long> begin(Delivery delivery, String uai) {
        return base.inTransaction(() -> real.begin(delivery, uai));
    }

    @Override
    public List<Outcome> outcomes(long id) {
        return base.inTransaction(() -> real.outcomes(id));
    }

    @Override
    public void filed(long id, String destination) {
        base.inTransaction(() -> real.filed(id, destination));
    }

    @Override
    public void close(long id) {
        base.inTransaction(() -> real.close(id));
    }

    /** What {@link Database} makes, when this very class is given in its place. */
    static final class Made extends InboxSteps {}
}
