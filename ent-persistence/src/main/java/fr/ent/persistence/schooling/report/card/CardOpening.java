package fr.ent.persistence.schooling.report.card;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody of the family opened a report card for the first time: the proof that it reached him. */
@Entity
@Table(name = "report_opening")
public class CardOpening extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "card_id", updatable = false)
    private ArchivedCard card;

    @NamesPerson(stays = true)
    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    protected CardOpening() {}

    public CardOpening(ArchivedCard card, long personId, Instant openedAt) {
        this.card = card;
        this.personId = personId;
        this.openedAt = openedAt;
    }
}
