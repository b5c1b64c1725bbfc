package fr.ent.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.persistence.RollbackException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who works on what lies in the watched folder, as the base keeps it. */
@OnBothBases
class InboxRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String KEY = "3c1f0b9e-0000-4000-8000-000000000001";

    @Parameter
    Database base;

    private InboxRepository inbox;
    private School school;
    private InboxDelivery delivery;

    @BeforeEach
    void one_delivery() {
        inbox = base.make(InboxRepository.class);
        school = new School("0990001N", "Collège inventé", "99");
        delivery = new InboxDelivery("eleves.xml", "eleves.xml\t1\t2", NOW);
        base.inTransaction(() -> {
            base.em().persist(school);
            inbox.add(delivery);
        });
    }

    @Test
    void it_is_taken_once_and_only_as_it_was_seen() {
        long id = delivery.id();
        assertThat(take(id, 7, "un")).as("it changed since").isFalse();
        assertThat(take(id, 1, "un")).isTrue();
        assertThat(take(id, 1, "deux")).isFalse();
        assertThat(take(id, 2, "deux"))
                .as("even by who sees the row as it is now")
                .isFalse();
        assertThat(base.inTransaction(() -> inbox.takenBy("un")))
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.state()).isEqualTo(InboxState.TAKEN);
                    assertThat(taken.version()).isEqualTo(2);
                });
    }

    @Test
    void who_was_silent_for_long_is_relieved_and_nobody_else() {
        take(delivery.id(), 1, "un");
        assertThat(relieve("deux", NOW)).isZero();
        assertThat(relieve("un", NOW.plusSeconds(1))).as("it keeps its own").isZero();
        assertThat(relieve("deux", NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(base.inTransaction(() -> inbox.takenBy("deux"))).hasSize(1);
    }

    @Test
    void a_school_has_one_import_of_a_delivery() {
        received();
        assertThatThrownBy(this::received).isInstanceOf(RollbackException.class);
        assertThat(base.inTransaction(() -> inbox.imports(delivery.id()))).hasSize(1);
        assertThat(base.inTransaction(() -> inbox.importOf(delivery.id(), "0990001N")))
                .isPresent();
        assertThat(base.inTransaction(() -> inbox.importOf(delivery.id(), "0990002P")))
                .isEmpty();
    }

    @Test
    void a_stored_file_is_held_by_each_that_reads_it_and_imports_outlive_the_delivery() {
        long id = received();
        base.inTransaction(() -> inbox.find(delivery.id()).orElseThrow().understood(KEY, null, List.of("0990001N")));
        assertThat(base.inTransaction(() -> inbox.holders(KEY))).isEqualTo(2);
        assertThat(base.inTransaction(() -> inbox.holders("other"))).isZero();
        var imports = base.make(FeedImportRepository.class);
        assertThat(base.inTransaction(() -> imports.all(FeedImportState.WAITING)))
                .as("the folder looks after its own")
                .isEmpty();
        base.inTransaction(() -> inbox.remove(inbox.find(delivery.id()).orElseThrow()));
        assertThat(base.inTransaction(() -> imports.row("0990001N", id))).isPresent();
        assertThat(base.inTransaction(() -> imports.all(FeedImportState.WAITING)))
                .hasSize(1);
        assertThat(base.inTransaction(() -> inbox.holders(KEY))).isEqualTo(1);
    }

    @Test
    void the_last_export_is_that_of_what_was_applied_of_these_kinds_here() {
        var imports = base.make(FeedImportRepository.class);
        assertThat(base.inTransaction(() -> imports.lastExport("0990001N", Set.of("A"))))
                .isEmpty();
        applied("A", "2026-11-20T07:00");
        applied("A", "2026-11-22T07:00");
        applied("B", "2026-11-23T07:00");
        assertThat(base.inTransaction(() -> imports.lastExport("0990001N", Set.of("A"))))
                .contains("2026-11-22T07:00");
        assertThat(base.inTransaction(() -> imports.lastExport("0990001N", Set.of("A", "B"))))
                .contains("2026-11-23T07:00");
        assertThat(base.inTransaction(() -> imports.lastExport("0990002P", Set.of("A"))))
                .isEmpty();
    }

    private void applied(String kind, String exported) {
        base.inTransaction(() -> {
            var one = new FeedImport(school, "eleves.xml", KEY, NOW, FeedImport.BY_FOLDER);
            one.compared(kind, exported, "difference");
            one.confirmed(FeedImport.BY_FOLDER);
            one.applied(true, NOW);
            base.em().persist(one);
        });
    }

    private long received() {
        return base.inTransaction(() -> {
                    var one = new FeedImport(school, "eleves.xml", KEY, NOW, FeedImport.BY_FOLDER)
                            .from(inbox.find(delivery.id()).orElseThrow());
                    base.em().persist(one);
                    return one;
                })
                .id();
    }

    private boolean take(long id, int version, String node) {
        return base.inTransaction(() -> inbox.take(id, version, node, NOW));
    }

    private int relieve(String node, Instant before) {
        return base.inTransaction(() -> inbox.takeOver(node, before, NOW));
    }
}
