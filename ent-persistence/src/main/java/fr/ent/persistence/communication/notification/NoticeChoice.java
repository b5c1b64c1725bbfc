package fr.ent.persistence.communication.notification;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** By which channel somebody wants to be told a kind of notice first. */
@Entity
@Table(name = "notice_choice")
public class NoticeChoice extends Identified {

    @NamesPerson
    @Column(name = "person_id", nullable = false)
    private long personId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false, length = 20)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", nullable = false, length = 10)
    private NoticeChannel channel;

    @Column(name = "chosen_at", nullable = false)
    private Instant chosenAt;

    protected NoticeChoice() {}

    /** He chooses for the first time. */
    public NoticeChoice(long personId, NoticeKind kind, NoticeChannel channel, Instant now) {
        this.personId = personId;
        this.kind = kind;
        this.channel = channel;
        this.chosenAt = now;
    }

    /** He chooses again; the same once more is no choice. */
    public void change(NoticeChannel wanted, Instant now) {
        if (channel != wanted) {
            this.channel = wanted;
            this.chosenAt = now;
        }
    }

    /** Who. */
    public long personId() {
        return personId;
    }

    /** What. */
    public NoticeKind kind() {
        return kind;
    }

    /** How. */
    public NoticeChannel channel() {
        return channel;
    }

    /** Since when. */
    public Instant chosenAt() {
        return chosenAt;
    }
}
