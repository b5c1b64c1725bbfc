package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whatever a file did, undoing it leaves every table as it was. */
@OnBothBases
class UndoRandomTest {

    private static final int ROUNDS = 8;

    @Parameter
    Database base;

    private DeskWorld world;
    private Pipeline pipeline;

    @Test
    void whatever_an_import_did_its_undoing_leaves_every_table_as_it_was() {
        world = new DeskWorld(base);
        pipeline = new Pipeline(base, world, Role.OFFICE);
        var random = new Random(20261127);
        enter(Siecle.latin(RandomFiles.pupils(random)), true);
        int undone = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var file = file(random);
            boolean removals = random.nextBoolean();
            var before = Snapshot.of(base);
            long id = enter(file, removals);
            if (pipeline.row(id).state() == FeedImportState.APPLIED
                    && pipeline.sheet(id).undoableUntil() != null) {
                long undoing = pipeline.undone(id);
                assertThat(pipeline.row(undoing).state()).isEqualTo(FeedImportState.APPLIED);
                assertThat(Snapshot.of(base).since(before)).as("round " + round).isEmpty();
                assertThat(pipeline.row(id).state()).isEqualTo(FeedImportState.UNDONE);
                undone++;
                enter(file, removals);
            }
            world.at(world.now().plus(Duration.ofHours(random.nextInt(30))));
            pipeline.as(Role.OFFICE);
        }
        assertThat(undone).isGreaterThan(ROUNDS / 2);
    }

    private Bytes file(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Siecle.latin(RandomFiles.pupils(random));
            case 1 -> Siecle.latin(RandomFiles.guardians(random));
            default -> RandomFiles.staff(random);
        };
    }

    private long enter(Bytes file, boolean removals) {
        long id = pipeline.send(file);
        if (pipeline.row(id).state() == FeedImportState.COMPARED) {
            pipeline.take(id, removals ? new Removals(true, pipeline.row(id).suspiciousRemovals()) : Removals.NONE);
        }
        return id;
    }
}
