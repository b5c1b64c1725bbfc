package fr.ent.ejb.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.exchange.imports.ImportKeeping;
import fr.ent.ejb.exchange.imports.ImportProgress;
import fr.ent.ejb.kernel.DirectoryFileStore;
import fr.ent.ejb.kernel.FileKey;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.InboxDelivery;
import fr.ent.persistence.exchange.InboxRepository;
import fr.ent.persistence.exchange.InboxState;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.ejb.EJBException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A server dies at any step, or two of them share a folder: every file enters once. */
@OnBothBases
class InboxCrashTest {

    private static final String PUPILS = "ElevesSansAdresses.xml";

    @Parameter
    Database base;

    @TempDir
    Path data;

    private InboxWorld world;

    @BeforeEach
    void folder() {
        world = new InboxWorld(base, data);
    }

    /** Where it dies. */
    enum At {
        COPIED,
        BEGUN,
        APPLYING,
        APPLIED,
        FILED,
        MOVED
    }

    @Test
    void whatever_step_it_dies_at_the_file_enters_once() {
        for (var at : At.values()) {
            base.empty();
            world = new InboxWorld(base, data.resolve(at.name()));
            dies(at);
        }
    }

    private void dies(At at) {
        world.put(PUPILS, InboxWorld.pupils(1, 40));
        world.runner().round();
        world.passes(Stillness.QUIET);
        var server = world.startsWith(at == At.APPLYING ? new Death() : new ImportProgress());
        if (at != At.APPLYING) {
            server.steps = new Dying(base, at);
            base.make(InboxCopies.class).steps = server.steps;
        }
        assertThatThrownBy(server::round).as(at.name()).isInstanceOf(Dead.class);

        world.startsAgain();
        base.inTransaction(() -> base.make(ImportKeeping.class).stopped());
        world.passes(Duration.ofMinutes(1));
        world.runner().round();
        assertThat(world.states()).as(at.name()).containsExactly("0990001N APPLIED");
        assertThat(world.count("Enrolment x")).as(at.name()).isEqualTo(40);
        assertThat(world.count("Person x")).as(at.name()).isEqualTo(40);
        assertThat(world.deliveries()).as(at.name()).isEmpty();
        assertThat(world.files())
                .as(at.name())
                .containsExactly(
                        "processed/" + InboxWorld.DAY + "/" + PUPILS,
                        "processed/" + InboxWorld.DAY + "/" + PUPILS + ".txt");
    }

    @Test
    void of_two_servers_one_takes_it() {
        long id = seen();
        var inbox = base.make(InboxRepository.class);
        int version = world.deliveries().get(0).version();
        var now = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(base.inTransaction(() -> inbox.take(id, version, "un", now))).isTrue();
        assertThat(base.inTransaction(() -> inbox.take(id, version, "deux", now)))
                .isFalse();
        assertThat(base.inTransaction(() -> inbox.takenBy("un"))).hasSize(1);
        assertThat(base.inTransaction(() -> inbox.takenBy("deux"))).isEmpty();
        world.looks();
        assertThat(world.imports()).as("this server is neither of them").isEmpty();
    }

    @Test
    void what_a_server_took_that_is_no_more_another_brings_to_its_end() {
        long id = seen();
        var inbox = base.make(InboxRepository.class);
        int version = world.deliveries().get(0).version();
        base.inTransaction(() -> inbox.take(id, version, "mort", Instant.parse("2026-11-23T08:00:00Z")));
        world.looks();
        assertThat(world.imports()).isEmpty();
        world.passes(InboxSteps.GONE);
        world.runner().round();
        assertThat(world.states()).containsExactly("0990001N APPLIED");
    }

    @Test
    void the_start_of_one_server_marks_nothing_that_the_folder_is_at() {
        long id = seen();
        base.inTransaction(
                () -> base.make(InboxRepository.class).take(id, 1, "autre", Instant.parse("2026-11-23T08:00:00Z")));
        base.inTransaction(() -> {
            base.make(InboxSteps.class);
        });
        var steps = new PlayedSteps(base);
        var delivery = base.inTransaction(() -> steps.getClass() == PlayedSteps.class ? Delivery.of(find(id)) : null);
        steps.understood(id, UUID.randomUUID().toString(), "SIECLE_PUPILS", List.of(InboxWorld.FIRST), false);
        steps.begin(delivery, InboxWorld.FIRST);
        base.inTransaction(() -> base.make(ImportKeeping.class).stopped());
        assertThat(world.imports().get(0).state()).isEqualTo(FeedImportState.WAITING);
    }

    @Test
    void what_stops_again_and_again_is_put_among_the_rejected() {
        world.put(PUPILS, InboxWorld.pupils(1, 1));
        world.runner().round();
        world.passes(Stillness.QUIET);
        var broken = world.runner();
        var copies = base.make(InboxCopies.class);
        copies.files = new Full();
        for (int n = 0; n <= InboxRunner.TRIES; n++) {
            broken.round();
        }
        assertThat(world.read("rejected/" + InboxWorld.DAY + "/" + PUPILS + ".txt"))
                .contains("un incident a interrompu le traitement plusieurs fois");
        assertThat(world.imports()).isEmpty();
        assertThat(world.deliveries()).isEmpty();
    }

    @Test
    void a_school_that_cannot_be_begun_is_tried_again_and_the_others_are_served_at_once() {
        world.put("flux.zip", InboxRunnerTest.academy().zip());
        world.runner().round();
        world.passes(Stillness.QUIET);
        var server = world.runner();
        var sound = server.steps;
        server.steps = new PlayedSteps(base) {
            @Override
            public Optional<Long> begin(Delivery delivery, String uai) {
                if (uai.equals(InboxWorld.FIRST)) {
                    throw new EJBException("the base is away");
                }
                return super.begin(delivery, uai);
            }
        };
        server.round();
        assertThat(world.states()).containsExactly("0990002P APPLIED");
        assertThat(world.files()).containsExactly("flux.zip");
        server.steps = sound;
        server.round();
        assertThat(world.states()).containsExactly("0990002P APPLIED", "0990001N APPLIED");
        assertThat(world.files()).doesNotContain("flux.zip");
    }

    private long seen() {
        world.put(PUPILS, InboxWorld.pupils(1, 3));
        world.runner().round();
        var one = world.deliveries().get(0);
        assertThat(one.state()).isEqualTo(InboxState.SEEN);
        return one.id();
    }

    private InboxDelivery find(long id) {
        return base.make(InboxRepository.class).find(id).orElseThrow();
    }

    /** No exception that anybody catches: the process is gone. */
    private static final class Dead extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Full extends DirectoryFileStore {
        @Override
        public FileKey store(InputStream bytes) {
            throw new UncheckedIOException(new IOException("disk full"));
        }
    }

    /** Half of the changes are written, none is committed. */
    private static final class Death extends ImportProgress {
        @Override
        public void is(long importId, int done, int of) {
            if (of > 1 && done * 2 > of) {
                throw new Dead();
            }
        }
    }

    /** Dies right after a step. */
    private static final class Dying extends PlayedSteps {

        private final At at;

        Dying(Database base, At at) {
            super(base);
            this.at = at;
        }

        @Override
        public int understood(long id, String key, String kind, Collection<String> in, boolean academy) {
            int here = super.understood(id, key, kind, in, academy);
            die(At.COPIED);
            return here;
        }

        @Override
        public Optional<Long> begin(Delivery delivery, String uai) {
            var begun = super.begin(delivery, uai);
            die(At.BEGUN);
            return begun;
        }

        @Override
        public List<Outcome> outcomes(long id) {
            die(At.APPLIED);
            return super.outcomes(id);
        }

        @Override
        public void filed(long id, String destination) {
            super.filed(id, destination);
            die(At.FILED);
        }

        @Override
        public void close(long id) {
            die(At.MOVED);
            super.close(id);
        }

        private void die(At here) {
            if (at == here) {
                throw new Dead();
            }
        }
    }
}
