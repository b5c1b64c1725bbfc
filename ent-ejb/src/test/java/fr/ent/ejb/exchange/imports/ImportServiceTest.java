package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.ServerNode;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedLineRow;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.RunningNodeRepository;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.util.List;
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

    private DeskWorld world;
    private Pipeline pipeline;

    @BeforeEach
    void school() {
        world = new DeskWorld(base);
        pipeline = new Pipeline(base, world, Role.SCHOOL_ADMIN);
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
        assertThat(pipeline.files.held).as("the file does not").isEmpty();

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
        assertThat(pipeline.files.held).isEmpty();
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
        assertThat(pipeline.files.held).isEmpty();
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
        pipeline.as(Role.TEACHER);
        assertThatThrownBy(() -> sheet(id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> send(pupils(1, 1))).isInstanceOf(Forbidden.class);
        new Pipeline(base, new DeskWorld(base, "0990002P"), Role.SCHOOL_ADMIN);
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
        base.inTransaction(() -> keeping().purge());
        assertThat(row(pending).state()).isEqualTo(FeedImportState.ABANDONED);
        assertThat(pipeline.files.held).isEmpty();
        later(Duration.ofDays(366));
        base.inTransaction(() -> keeping().purge());
        assertThat(world.all(FeedImport.class)).isEmpty();
        assertThat(world.count("FeedLine x")).isZero();
    }

    @Test
    void what_a_stop_left_in_the_middle_says_so_and_is_started_again_by_a_person() {
        long read = pipeline.receive(Siecle.latin(pupils(1, 1)));
        long applied = send(pupils(1, 2));
        pipeline.confirm(applied, Removals.NONE);
        assertThat(row(applied).state()).isEqualTo(FeedImportState.APPLYING);

        base.inTransaction(() -> keeping().stopped());
        assertThat(row(read).state()).isEqualTo(FeedImportState.INTERRUPTED);
        assertThat(row(applied).state()).isEqualTo(FeedImportState.INTERRUPTED);
        pipeline.apply(applied, false);
        pipeline.compare(read);
        assertThat(row(read).state()).as("a late thread changes nothing").isEqualTo(FeedImportState.INTERRUPTED);
        assertThat(open()).isZero();

        base.inTransaction(() -> service().resume(applied));
        pipeline.compare(applied);
        assertThat(row(applied).state()).as("to be confirmed anew").isEqualTo(FeedImportState.COMPARED);
        assertThat(row(applied).baseChanged()).isFalse();
        confirm(applied, Removals.NONE);
        assertThat(open()).isEqualTo(2);
        base.inTransaction(() -> service().abandon(read));
        assertThat(row(read).state()).isEqualTo(FeedImportState.ABANDONED);
        assertThatThrownBy(() -> base.inTransaction(() -> service().resume(applied)))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("exchange.import.notInterrupted");
    }

    @Test
    void an_import_whose_start_was_lost_says_so_after_some_minutes_and_one_under_way_does_not() {
        long lost = pipeline.receive(Siecle.latin(pupils(1, 1)));
        long running = pipeline.receive(Siecle.latin(pupils(1, 1)));
        base.inTransaction(() -> keeping().lost());
        assertThat(row(lost).state()).as("it may just begin").isEqualTo(FeedImportState.WAITING);
        later(Duration.ofMinutes(10));
        base.make(ImportProgress.class).is(running, 1, 2);
        base.inTransaction(() -> keeping().lost());
        assertThat(row(lost).state()).isEqualTo(FeedImportState.INTERRUPTED);
        assertThat(row(running).state()).isEqualTo(FeedImportState.WAITING);
    }

    @Test
    void what_another_server_runs_is_left_to_it_until_it_gives_no_sign_of_life() {
        long theirs = pipeline.receive(Siecle.latin(pupils(1, 1)));
        long ours = pipeline.receive(Siecle.latin(pupils(1, 1)));
        base.inTransaction(() -> {
            taken(theirs, "node-two");
            taken(ours, ServerNode.name());
            nodes().seen("node-two", world.now());
            keeping().stopped();
        });
        assertThat(row(ours).state()).isEqualTo(FeedImportState.INTERRUPTED);
        assertThat(row(theirs).state()).isEqualTo(FeedImportState.WAITING);
        later(Duration.ofMinutes(10));
        base.inTransaction(() -> {
            nodes().seen("node-two", world.now());
            keeping().lost();
        });
        assertThat(row(theirs).state()).as("it is there").isEqualTo(FeedImportState.WAITING);
        later(Duration.ofMinutes(20));
        base.inTransaction(() -> keeping().lost());
        assertThat(row(theirs).state()).as("it is not").isEqualTo(FeedImportState.INTERRUPTED);
    }

    @Test
    void another_school_does_not_start_an_import_again() {
        long id = pipeline.receive(Siecle.latin(pupils(1, 1)));
        base.inTransaction(() -> keeping().stopped());
        var elsewhere = new Pipeline(base, new DeskWorld(base, "0990002P"), Role.SCHOOL_ADMIN);
        assertThatThrownBy(() -> base.inTransaction(() -> elsewhere.service().resume(id)))
                .isInstanceOf(NotFound.class);
        pipeline.as(Role.DEPUTY);
        assertThatThrownBy(() -> base.inTransaction(() -> service().resume(id))).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_import_that_fails_in_the_middle_leaves_nothing_and_says_so() {
        long id = send(pupils(1, 40));
        pipeline.confirm(id, Removals.NONE);
        assertThatThrownBy(() -> base.inTransaction(() -> {
                    base.em().flush();
                    var before = world.desk().compare(world.school(), "x.xml", Siecle.latin(pupils(1, 40)));
                    world.desk().apply(before, false, this::stopHalfWay);
                }))
                .isInstanceOf(Halfway.class);
        assertThat(world.all(Enrolment.class)).isEmpty();
        assertThat(world.count("Person x")).isZero();
        assertThat(world.count("Division x")).isZero();
        base.inTransaction(() -> steps().fail(Siecle.UAI, id));
        assertThat(row(id).state()).isEqualTo(FeedImportState.REFUSED);
        assertThat(pipeline.sentences(id)).containsExactly("unforeseen");
    }

    private void stopHalfWay(int done) {
        if (done == 80) {
            base.em().flush();
            throw new Halfway();
        }
    }

    private static final class Halfway extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void later(Duration duration) {
        world.at(DeskWorld.NOW.plus(duration));
        pipeline.as(Role.SCHOOL_ADMIN);
    }

    private long send(String text) {
        return pipeline.send(Siecle.latin(text));
    }

    private void confirm(long id, Removals removals) {
        pipeline.take(id, removals);
    }

    private ImportSheet sheet(long id) {
        return pipeline.sheet(id);
    }

    private FeedImportRow row(long id) {
        return pipeline.row(id);
    }

    private List<String> lines(long id, FactKind kind, Action action) {
        return pipeline.lines(id, kind, action).stream().map(FeedLineRow::label).toList();
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
        return pipeline.service();
    }

    private ImportSteps steps() {
        return pipeline.steps();
    }

    private void taken(long id, String node) {
        base.em().find(FeedImport.class, id).takenBy(node);
    }

    private RunningNodeRepository nodes() {
        return base.make(RunningNodeRepository.class);
    }

    private ImportKeeping keeping() {
        return base.make(ImportKeeping.class);
    }
}
