package fr.ent.ejb.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.audit.AuditEntry;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AuditPurgeTest {

    @Parameter
    Database base;

    @Test
    void lines_are_kept_for_twelve_months_and_not_a_moment_more() {
        var actor = new AuditEntry.Actor("someone", "0990001N");
        var limit = Instant.parse("2025-11-27T03:20:00Z");
        base.inTransaction(() -> {
            base.em().persist(AuditEntry.granted(limit.minusSeconds(1), actor, "old", ""));
            base.em().persist(AuditEntry.granted(limit, actor, "kept", ""));
        });
        base.give(Clock.class, Clock.fixed(Instant.parse("2026-11-27T03:20:00Z"), ZoneOffset.UTC));
        var purge = base.make(AuditPurge.class);
        base.inTransaction(purge::purge);
        assertThat(base.inTransaction(() -> base.em()
                        .createQuery("select e.action from AuditEntry e", String.class)
                        .getResultList()))
                .containsExactly("kept");
    }
}
