package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/** Between which hours of a day what is not urgent may leave. */
@Embeddable
public class NoticeHours {

    @Column(name = "opens", nullable = false)
    private LocalTime opens;

    @Column(name = "closes", nullable = false)
    private LocalTime closes;

    protected NoticeHours() {}

    /** @throws BrokenRule notification.hours.order when it closes before it opens */
    public NoticeHours(LocalTime opens, LocalTime closes) {
        BrokenRule.when(!opens.isBefore(closes), "notification.hours.order");
        this.opens = opens;
        this.closes = closes;
    }

    /** The first hour. */
    public LocalTime opens() {
        return opens;
    }

    /** From when on it is quiet again. */
    public LocalTime closes() {
        return closes;
    }
}
