package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody does not want to be mailed a kind of notice; what it tells, he goes on reading. */
@Entity
@Table(name = "notice_refusal")
public class NoticeRefusal extends Identified {

    @NamesPerson
    @Column(name = "person_id", nullable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private NoticeKind kind;

    @Column(name = "refused_at", nullable = false, updatable = false)
    private Instant refusedAt;

    protected NoticeRefusal() {}

    public NoticeRefusal(long personId, NoticeKind kind, Instant refusedAt) {
        this.personId = personId;
        this.kind = kind;
        this.refusedAt = refusedAt;
    }

    /** Who. */
    public long personId() {
        return personId;
    }

    /** What. */
    public NoticeKind kind() {
        return kind;
    }

    /** Since when. */
    public Instant refusedAt() {
        return refusedAt;
    }
}
