package fr.ent.persistence.communication.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What is known of a notice after it left: it arrived, it was read. */
@Embeddable
public class Arrival {

    /** Characters of what a gateway calls a message. */
    public static final int LONGEST_REFERENCE = 64;

    @Column(name = "gateway_ref", length = LONGEST_REFERENCE)
    private String reference;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "printing_id")
    private Long printingId;

    void known(String name) {
        this.reference = name;
    }

    /** The telephone got it. */
    public void delivered(Instant now) {
        this.deliveredAt = now;
    }

    /** He read it in the portal; the first time counts. */
    public void opened(Instant now) {
        if (openedAt == null) {
            this.openedAt = now;
        }
    }

    /** The letter is printed, to be posted. */
    public void printed(NoticePrinting with) {
        this.printingId = with.id();
    }

    /** With which others it was printed, null when it is no letter or waits. */
    public Long printingId() {
        return printingId;
    }

    /** What the gateway calls it, null when it was not sent through one or said nothing. */
    public String reference() {
        return reference;
    }

    /** When the telephone got it, null as long as nobody said so. */
    public Instant deliveredAt() {
        return deliveredAt;
    }

    /** When he read it in the portal, null as long as he did not. */
    public Instant openedAt() {
        return openedAt;
    }
}
