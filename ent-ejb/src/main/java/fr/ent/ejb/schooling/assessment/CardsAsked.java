package fr.ent.ejb.schooling.assessment;

import java.util.Set;

/**
 * Somebody who does not know report cards asks which pupils of a division have one that their families may read now; who
 * makes them answers. A synchronous event rather than an interface with one implementation.
 */
public final class CardsAsked {

    private final long divisionId;
    private final long periodId;
    private Set<Long> pupils = Set.of();

    public CardsAsked(long divisionId, long periodId) {
        this.divisionId = divisionId;
        this.periodId = periodId;
    }

    /** Of which division. */
    public long divisionId() {
        return divisionId;
    }

    /** In which period. */
    public long periodId() {
        return periodId;
    }

    /** These pupils have one. */
    public void answer(Set<Long> found) {
        pupils = Set.copyOf(found);
    }

    /** Who has one; nobody when nobody answered. */
    public Set<Long> pupils() {
        return pupils;
    }
}
