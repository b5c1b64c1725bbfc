package fr.ent.ejb.kernel.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.exchange.imports.HeldFiles;
import fr.ent.ejb.kernel.BytesChanged;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.KeptBytes;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.quarantine.PlayedClamd.Mood;
import fr.ent.persistence.kernel.FileState;
import fr.ent.persistence.kernel.ReceivedFile;
import fr.ent.persistence.kernel.ReceivedFileRepository;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class QuarantineTest {

    static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    @Parameter
    Database base;

    final HeldFiles store = new HeldFiles();
    final List<BytesChanged> changes = new ArrayList<>();
    Instant now = NOON;
    PlayedClamd server;

    @BeforeEach
    void a_scanner() throws IOException {
        server = new PlayedClamd();
        said("127.0.0.1", "");
    }

    @AfterEach
    void nobody_says_anything_any_more() throws IOException {
        server.close();
        List.of("ent.clamd.host", "ent.clamd.port", "ent.unscanned").forEach(System::clearProperty);
    }

    @Test
    void a_file_waits_until_the_scanner_found_nothing_in_it() {
        var id = take(Samples.pdf("certificat"));
        assertThatThrownBy(() -> open(id)).isInstanceOf(NotFound.class);
        scan();
        assertThat(open(id)).isEqualTo(Samples.pdf("certificat"));
        assertThat(server.asked).hasValue(1);
        scan();
        assertThat(server.asked).as("it is looked at once").hasValue(1);
    }

    @Test
    void an_infected_file_is_destroyed_and_the_journal_says_so() {
        var clean = take(Samples.png());
        var id = take(Samples.pdf(Samples.EICAR));
        scan();
        assertThat(state(id)).isEqualTo(FileState.INFECTED);
        assertThat(state(clean)).isEqualTo(FileState.CLEAN);
        assertThatThrownBy(() -> open(id)).isInstanceOf(NotFound.class);
        assertThat(store.held).hasSize(1);
        assertThat(journal()).containsExactly("0990001N clamd kernel.file.destroy " + id + " Eicar-Signature");
        said("", "allow");
        assertThat(make(Quarantine.class).isOpenable(FileState.INFECTED)).isFalse();
        assertThatThrownBy(() -> open(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_another_server_judged_meanwhile_stands() {
        var id = take(Samples.png());
        base.inTransaction(() -> make(ScanDesk.class).isClean(id));
        base.inTransaction(() -> make(ScanDesk.class).isInfected(id, "late"));
        settle();
        assertThat(state(id)).isEqualTo(FileState.CLEAN);
        assertThat(open(id)).isEqualTo(Samples.png());
    }

    @Test
    void a_scanner_that_is_away_changes_nothing_and_is_asked_when_it_is_back() throws IOException {
        var port = server.address().getPort();
        server.close();
        var id = take(Samples.pdf("certificat"));
        scan();
        assertThat(state(id)).isEqualTo(FileState.WAITING);
        assertThat(tries(id)).as("nobody judged it").isZero();
        server = new PlayedClamd(port);
        scan();
        assertThat(state(id)).isEqualTo(FileState.CLEAN);
    }

    @Test
    void one_that_the_scanner_cannot_judge_waits_and_holds_up_nobody() {
        server.mood = Mood.FAILS;
        var id = take(Samples.pdf("certificat"));
        scan();
        assertThat(tries(id)).isEqualTo(1);
        server.mood = Mood.WELL;
        var other = take(Samples.png());
        scan();
        assertThat(state(other)).isEqualTo(FileState.CLEAN);
        assertThat(state(id)).isEqualTo(FileState.WAITING);
        now = NOON.plusSeconds(4 * 60);
        scan();
        assertThat(state(id)).as("not shown again at once").isEqualTo(FileState.WAITING);
        now = NOON.plus(ScanDesk.AGAIN).plusSeconds(1);
        scan();
        assertThat(state(id)).isEqualTo(FileState.CLEAN);
    }

    @Test
    void one_whose_bytes_are_gone_holds_up_nobody() {
        var lost = take(Samples.pdf("certificat"));
        store.held.clear();
        var other = take(Samples.png());
        scan();
        assertThat(state(lost)).isEqualTo(FileState.WAITING);
        assertThat(state(other)).isEqualTo(FileState.CLEAN);
    }

    @Test
    void unscanned_files_are_opened_only_where_there_is_no_scanner_and_the_operator_allows_it() {
        var id = take(Samples.png());
        assertThatThrownBy(() -> open(id)).isInstanceOf(NotFound.class);
        said("127.0.0.1", "allow");
        assertThatThrownBy(() -> open(id)).as("there is a scanner").isInstanceOf(NotFound.class);
        said("", "yes");
        assertThatThrownBy(() -> open(id)).as("not the word").isInstanceOf(NotFound.class);
        said("", "allow");
        assertThat(open(id)).isEqualTo(Samples.png());
        scan();
        assertThat(state(id)).isEqualTo(FileState.WAITING);
    }

    @Test
    void what_is_forgotten_leaves_neither_row_nor_bytes() {
        var id = take(Samples.png());
        base.inTransaction(() -> {
            var quarantine = make(Quarantine.class);
            quarantine.forget(file(id));
        });
        settle();
        assertThat(store.held).isEmpty();
        assertThat(base.inTransaction(() -> find(id))).isEmpty();
    }

    private long take(byte[] bytes) {
        var id = base.inTransaction(() -> make(Quarantine.class)
                .take("0990001N", SentFile.of(new ByteArrayInputStream(bytes)))
                .id());
        settle();
        return id;
    }

    private byte[] open(long id) {
        return base.inTransaction(() -> make(Quarantine.class).open(file(id)));
    }

    /** As the timer does, each step in its own transaction. */
    private void scan() {
        var job = make(FileScanning.class);
        job.desk = new InSteps(make(ScanDesk.class));
        job.scan();
    }

    private final class InSteps extends ScanDesk {

        private final ScanDesk desk;

        InSteps(ScanDesk desk) {
            this.desk = desk;
        }

        @Override
        public List<Long> waiting() {
            return base.inTransaction(desk::waiting);
        }

        @Override
        public Optional<byte[]> bytes(long id) {
            return base.inTransaction(() -> desk.bytes(id));
        }

        @Override
        public void isClean(long id) {
            base.inTransaction(() -> desk.isClean(id));
        }

        @Override
        public void isInfected(long id, String threat) {
            base.inTransaction(() -> desk.isInfected(id, threat));
            settle();
        }

        @Override
        public void wasTried(long id) {
            base.inTransaction(() -> desk.wasTried(id));
        }
    }

    private void settle() {
        changes.forEach(make(KeptBytes.class)::written);
        changes.clear();
    }

    private FileState state(long id) {
        return base.inTransaction(() -> file(id).state());
    }

    private int tries(long id) {
        return base.inTransaction(() -> file(id).tries());
    }

    private ReceivedFile file(long id) {
        return find(id).orElseThrow();
    }

    private Optional<ReceivedFile> find(long id) {
        return make(ReceivedFileRepository.class).find(id);
    }

    private List<String> journal() {
        return base.inTransaction(() -> base.em()
                .createQuery(
                        "select concat(e.uai, ' ', e.login, ' ', e.action, ' ', e.target) from AuditEntry e",
                        String.class)
                .getResultList());
    }

    private <T> T make(Class<T> type) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
                .give(FileStore.class, store)
                .give(Event.class, (Event<?>) Proxy.newProxyInstance(
                        Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                            changes.add((BytesChanged) arguments[0]);
                            return null;
                        }));
        return base.make(type);
    }

    private void said(String host, String unscanned) {
        System.setProperty("ent.clamd.host", host);
        System.setProperty("ent.clamd.port", String.valueOf(server.address().getPort()));
        System.setProperty("ent.unscanned", unscanned);
    }
}
