package fr.ent.persistence.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A server that works on this base, and its last sign of life. Each writes its own row alone. */
@Entity
@Table(name = "running_node")
public class RunningNode {

    @Id
    @Column(name = "name", length = 120)
    private String name;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected RunningNode() {}

    /** A server that has just started. */
    public RunningNode(String name, Instant now) {
        this.name = name;
        this.seenAt = now;
    }

    /** It is still there. */
    public void seen(Instant now) {
        this.seenAt = now;
    }
}
