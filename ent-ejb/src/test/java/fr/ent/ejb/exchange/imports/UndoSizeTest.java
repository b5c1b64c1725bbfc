package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What an undoing asks of the base does not grow with the school. */
@OnBothBases
class UndoSizeTest {

    private static final int SMALL = 10;
    private static final int LARGE = 120;

    @Parameter
    Database base;

    private DeskWorld world;
    private Pipeline pipeline;

    @Test
    void a_preview_asks_as_many_questions_whatever_the_size_of_what_is_undone() {
        world = new DeskWorld(base);
        pipeline = new Pipeline(base, world, Role.OFFICE);
        enter(pupilsMoved(0));
        later();
        long small = enter(pupilsMoved(SMALL));
        long asked = questions(small);
        later();
        enter(pupilsMoved(0));
        later();
        long large = enter(pupilsMoved(LARGE));
        assertThat(questions(large)).isEqualTo(asked).isLessThan(90);
    }

    private long questions(long id) {
        long undoing = base.inTransaction(() -> pipeline.service().undo(id));
        var sql = base.sql(() -> pipeline.steps().compare(world.uai(), undoing));
        assertThat(pipeline.row(undoing).state()).isEqualTo(FeedImportState.COMPARED);
        pipeline.take(undoing, new Removals(true, pipeline.row(undoing).suspiciousRemovals()));
        assertThat(pipeline.row(undoing).state()).isEqualTo(FeedImportState.APPLIED);
        return sql.stream()
                .filter(line -> line.stripLeading().toUpperCase().startsWith("SELECT") && !line.contains("ent_seq"))
                .count();
    }

    private long enter(Bytes file) {
        long id = pipeline.send(file);
        if (pipeline.row(id).state() == FeedImportState.COMPARED) {
            pipeline.take(id, new Removals(true, pipeline.row(id).suspiciousRemovals()));
        }
        return id;
    }

    private void later() {
        world.at(world.now().plus(Duration.ofDays(1)));
        pipeline.as(Role.OFFICE);
    }

    /** The first of them have another name and another division. */
    private static Bytes pupilsMoved(int moved) {
        return file(n -> n <= moved ? "7" : "6", n -> n <= moved ? "6E2" : "6E1");
    }

    private static Bytes file(IntFunction<String> name, IntFunction<String> in) {
        var all = IntStream.rangeClosed(1, SMALL + LARGE).boxed().toList();
        return Siecle.latin(Siecle.pupils(
                all.stream()
                        .map(n -> Siecle.pupil("" + n, "Nom" + n + "-" + name.apply(n), "P", "10010012110", ""))
                        .collect(Collectors.joining()),
                all.stream().map(n -> Siecle.in("" + n, "D", in.apply(n))).collect(Collectors.joining())));
    }
}
