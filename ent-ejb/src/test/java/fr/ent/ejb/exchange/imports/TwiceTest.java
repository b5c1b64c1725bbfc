package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Action;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whatever files follow one another, the same one twice changes nothing the second time. */
@OnBothBases
class TwiceTest {

    @Parameter
    Database base;

    private DeskWorld world;

    @Test
    void a_hundred_random_files_each_twice() {
        world = new DeskWorld(base);
        var random = new Random(20261123);
        for (int round = 0; round < 50; round++) {
            enterTwice(RandomFiles.pupils(random), random.nextBoolean());
            enterTwice(RandomFiles.guardians(random), random.nextBoolean());
        }
        assertThat(world.count("Enrolment x")).isPositive();
        assertThat(world.count("Guardianship x")).isPositive();
    }

    private void enterTwice(String file, boolean withRemovals) {
        var bytes = Siecle.latin(file);
        if (world.compare(bytes, Compared::isRefused)) {
            return;
        }
        world.enter(bytes, withRemovals);
        var again = world.difference(bytes);
        assertThat(again.changes()).as(file).allMatch(change -> !withRemovals && change.action() == Action.GONE);
    }
}
