package fr.ent.persistence.audit;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the journal: identifiers only, never a name (PRIVACY.md, lines 18 and 19: kept 12 months). */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends Identified {

    private static final int LONGEST_TARGET = 400;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    @Column(name = "login", length = 80)
    private String login;

    @Column(name = "uai", length = 8)
    private String uai;

    @Column(name = "action", nullable = false, length = 80)
    private String action;

    @Column(name = "target", length = LONGEST_TARGET)
    private String target;

    @Column(name = "refusal", length = 60)
    private String refusal;

    protected AuditEntry() {}

    private AuditEntry(Instant at, Actor who, String action, String target, String refusal) {
        this.happenedAt = at;
        this.login = who.login();
        this.uai = who.uai();
        this.action = action;
        this.target =
                target == null || target.length() <= LONGEST_TARGET ? target : target.substring(0, LONGEST_TARGET);
        this.refusal = refusal;
    }

    /** What somebody did, with the identifiers of what he did it on. */
    public static AuditEntry granted(Instant at, Actor who, String action, String target) {
        return new AuditEntry(at, who, action, target, null);
    }

    /** What somebody was refused, and the kind of refusal. */
    public static AuditEntry refused(Instant at, Actor who, String action, String target, String refusal) {
        return new AuditEntry(at, who, action, target, refusal);
    }

    /** Who asked, and in which school (null outside a school). */
    public record Actor(String login, String uai) {}
}
