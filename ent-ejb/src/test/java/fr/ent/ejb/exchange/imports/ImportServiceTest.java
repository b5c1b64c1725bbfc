package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.FileKey;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRepository;
import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedLineRow;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** From a file that is sent to its report, step by step as the runner takes them. */
@OnBothBases
class ImportServiceTest {

    private static final String SIXTH = "10010012110";

    @Parameter
    Database base;

    private final InMemory files = new InMemory();
    private DeskWorld world;

    @BeforeEach
    void school() {
        world = new DeskWorld(base);
        as(world, Role.SCHOOL_ADMIN);
    }

    @Test
    void a_file_is_shown_then_confirmed_then_applied_and_its_report_stays() {
        long id = send(pupils(1, 3));
        assertThat(row(id).state()).isEqualTo(FeedImportState.COMPARED);
        var sheet = sheet(id);
        assertThat(sheet.kinds())
                .extracting(ImportSheet.KindLines::kind)
                .containsExactly("MEF", "DIVISION", "PUPIL", "ENROLMENT", "MEMBERSHIP");
        assertThat(sheet.kinds().get(2).added()).isEqualTo(3);
        assertThat(lines(id, FactKind.PUPIL, Action.ADDED)).containsExactly("Nom1 P", "Nom2 P", "Nom3 P");
        assertThat(world.all(Enrolment.class))
                .as("nothing before a person confirms")
                .isEmpty();

        confirm(id, Removals.NONE);
        assertThat(row(id).state()).isEqualTo(FeedImportState.APPLIED);
        assertThat(world.all(Enrolment.class)).hasSize(3);
        assertThat(sheet(id).kinds().get(2).added()).as("the report stays").isEqualTo(3);
        assertThat(files.held).as("the file does not").isEmpty();

        long again = send(pupils(1, 3));
        assertThat(sheet(again).isEmpty()).isTrue();
    }

    @Test
    void a_refused_file_says_where_and_changes_nothing() {
        long id = send(pupils(1, 3).replace("</NOM_DE_FAMILLE>", "</NOM>"));
        assertThat(row(id).state()).isEqualTo(FeedImportState.REFUSED);
        assertThat(sheet(id).remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.sentence()).isEqualTo("malformed");
            assertThat(remark.line()).isEqualTo(5);
            assertThat(remark.column()).isPositive();
        });
        assertThat(files.held).isEmpty();
        assertThatThrownBy(() -> confirm(id, Removals.NONE)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void removals_are_confirmed_apart_and_many_by_their_number() {
        confirm(send(pupils(1, 60)), Removals.NONE);
        long cut = send(pupils(1, 20));
        assertThat(row(cut).suspiciousRemovals()).isEqualTo(80);
        assertThatThrownBy(() -> confirm(cut, new Removals(true, 0)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("exchange.import.removalsNotCounted");
        confirm(cut, Removals.NONE);
        assertThat(open()).isEqualTo(60);
        long counted = send(pupils(1, 20));
        confirm(counted, new Removals(true, 80));
        assertThat(open()).isEqualTo(20);
    }

    @Test
    void a_base_that_changed_since_the_preview_is_shown_anew_and_nothing_is_applied() {
        long first = send(pupils(1, 3));
        world.enter(Siecle.latin(pupils(1, 1)));
        confirm(first, Removals.NONE);
        assertThat(row(first).state()).isEqualTo(FeedImportState.COMPARED);
        assertThat(row(first).baseChanged()).isTrue();
        assertThat(open()).isEqualTo(1);
        confirm(first, Removals.NONE);
        assertThat(open()).isEqualTo(3);
    }

    @Test
    void another_preview_than_the_one_shown_is_not_confirmed() {
        long id = send(pupils(1, 3));
        assertThatThrownBy(() -> base.inTransaction(() -> service().confirm(id, "other", Removals.NONE)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("exchange.import.changed");
    }

    @Test
    void one_import_given_up_changes_nothing_and_its_file_goes() {
        long id = send(pupils(1, 3));
        base.inTransaction(() -> service().abandon(id));
        base.inTransaction(() -> steps().forgetFile(Siecle.UAI, id));
        assertThat(row(id).state()).isEqualTo(FeedImportState.ABANDONED);
        assertThat(files.held).isEmpty();
        assertThatThrownBy(() -> confirm(id, Removals.NONE)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void the_ine_is_never_in_a_report() {
        var ine = "<ID_NATIONAL>0102030405A</ID_NATIONAL>";
        confirm(send(Siecle.pupils(Siecle.pupil("1", "A", "B", SIXTH, ""), "")), Removals.NONE);
        long id = send(Siecle.pupils(Siecle.pupil("1", "A", "B", SIXTH, ine), ""));
        var after = base.inTransaction(() -> service().lines(id, FactKind.PUPIL, Action.CHANGED, 0))
                .get(0)
                .after();
        assertThat(after).isEqualTo("•••");
    }

    @Test
    void who_is_not_in_charge_here_is_refused_and_another_school_does_not_exist() {
        long id = send(pupils(1, 1));
        as(world, Role.TEACHER);
        assertThatThrownBy(() -> sheet(id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> send(pupils(1, 1))).isInstanceOf(Forbidden.class);
        as(new DeskWorld(base, "0990002P"), Role.SCHOOL_ADMIN);
        assertThatThrownBy(() -> sheet(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confirm(id, Removals.NONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service().abandon(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> base.inTransaction(() -> service().lines(id, FactKind.PUPIL, Action.ADDED, 0)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_preview_that_nobody_confirms_is_given_up_and_a_report_goes_after_a_year() {
        long pending = send(pupils(1, 1));
        later(Duration.ofDays(16));
        base.inTransaction(() -> base.make(ImportKeeping.class).purge());
        assertThat(row(pending).state()).isEqualTo(FeedImportState.ABANDONED);
        assertThat(files.held).isEmpty();
        later(Duration.ofDays(366));
        base.inTransaction(() -> base.make(ImportKeeping.class).purge());
        assertThat(world.all(FeedImport.class)).isEmpty();
        assertThat(world.count("FeedLine x")).isZero();
    }

    @Test
    void what_a_stop_left_in_the_middle_must_be_confirmed_again() {
        long id = send(pupils(1, 2));
        var shown = row(id).fingerprint();
        base.inTransaction(() -> service().confirm(id, shown, Removals.NONE));
        later(Duration.ofMinutes(10));
        base.inTransaction(() -> base.make(ImportKeeping.class).resume());
        base.inTransaction(() -> steps().compare(Siecle.UAI, id));
        assertThat(row(id).state()).isEqualTo(FeedImportState.COMPARED);
        assertThat(open()).isZero();
    }

    private void later(Duration duration) {
        world.at(DeskWorld.NOW.plus(duration));
        as(world, Role.SCHOOL_ADMIN);
    }

    private void as(DeskWorld where, String role) {
        var clock = Clock.fixed(where.now(), ZoneOffset.UTC);
        var school = base.inTransaction(where::school);
        base.give(Caller.class, new PlayedCaller(1, school, clock, role))
                .give(FileStore.class, files)
                .give(Event.class, silent());
    }

    private static Event<?> silent() {
        return (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }

    private long send(String text) {
        long id = base.inTransaction(
                () -> service().receive("Fichier.xml", new ByteArrayInputStream(text.getBytes(Siecle.LATIN_9))));
        base.inTransaction(() -> steps().compare(Siecle.UAI, id));
        base.inTransaction(() -> steps().forgetFile(Siecle.UAI, id));
        return id;
    }

    private void confirm(long id, Removals removals) {
        base.inTransaction(() -> {
            var shown = service().sheet(id).row().fingerprint();
            service().confirm(id, shown == null ? "" : shown, removals);
        });
        base.inTransaction(() -> {
            steps().apply(Siecle.UAI, id, removals.confirmed());
        });
        base.inTransaction(() -> steps().forgetFile(Siecle.UAI, id));
    }

    private ImportSheet sheet(long id) {
        return base.inTransaction(() -> service().sheet(id));
    }

    private FeedImportRow row(long id) {
        return base.inTransaction(
                () -> base.make(FeedImportRepository.class).row(Siecle.UAI, id).orElseThrow());
    }

    private List<String> lines(long id, FactKind kind, Action action) {
        return base.inTransaction(() -> service().lines(id, kind, action, 0)).stream()
                .map(FeedLineRow::label)
                .toList();
    }

    private long open() {
        return world.all(Enrolment.class).stream()
                .filter(enrolment -> enrolment.validity().isOpen())
                .count();
    }

    private static String pupils(int from, int to) {
        var who = IntStream.rangeClosed(from, to).boxed().toList();
        return Siecle.pupils(
                who.stream()
                        .map(n -> Siecle.pupil("" + n, "Nom" + n, "P", SIXTH, ""))
                        .collect(Collectors.joining()),
                who.stream().map(n -> Siecle.in("" + n, "D", "6E1")).collect(Collectors.joining()));
    }

    private ImportService service() {
        return base.make(ImportService.class);
    }

    private ImportSteps steps() {
        return base.make(ImportSteps.class);
    }

    /** Files of a test. */
    private static final class InMemory implements FileStore {

        private final Map<FileKey, byte[]> held = new HashMap<>();

        @Override
        public FileKey store(InputStream bytes) {
            var key = new FileKey(UUID.randomUUID());
            try {
                held.put(key, bytes.readAllBytes());
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return key;
        }

        @Override
        public InputStream open(FileKey key) {
            NotFound.unless(held.containsKey(key));
            return new ByteArrayInputStream(held.get(key));
        }

        @Override
        public void delete(FileKey key) {
            held.remove(key);
        }

        @Override
        public boolean isWritable() {
            return true;
        }
    }
}
