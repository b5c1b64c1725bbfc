package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Severity;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** One INE, two pupils: it is left to the first, and said with both ELEVE_ID, never with the INE. */
@OnBothBases
class IneTest {

    private static final String SIXTH = "10010012110";
    private static final String NUMBER = "0102030405A";
    private static final String INE = "<ID_NATIONAL>" + NUMBER + "</ID_NATIONAL>";

    @Parameter
    Database base;

    private DeskWorld world;

    @BeforeEach
    void school() {
        world = new DeskWorld(base);
        world.enter(Siecle.latin(Siecle.pupils(pupil("1", INE), "")));
    }

    @Test
    void the_ine_of_a_pupil_of_the_school_is_left_to_him_and_said_with_its_line() {
        var other = pupils(pupil("1", "") + pupil("2", INE));
        assertThat(warnings(other)).singleElement().satisfies(warning -> {
            assertThat(warning.key()).isEqualTo("ineOfAnother");
            assertThat(warning.args()).containsExactly("2", "1");
            assertThat(warning.place().file()).isEqualTo("fichier.xml");
            assertThat(warning.place().line()).isEqualTo(8);
        });
        world.enter(Siecle.latin(other));
        assertThat(inesInBase()).isEqualTo(1);
        assertThat(world.difference(Siecle.latin(other)).changes()).isEmpty();
        assertThat(warnings(other)).as("said again as long as the file says it").hasSize(1);
    }

    @Test
    void nothing_is_said_of_a_pupil_who_bears_his_own() {
        assertThat(warnings(pupils(pupil("1", INE)))).isEmpty();
    }

    @Test
    void twice_in_the_file_and_in_the_base_is_said_of_each() {
        var both = pupils(pupil("1", "") + pupil("2", INE) + pupil("3", INE));
        assertThat(warnings(both))
                .extracting(Anomaly::key, Anomaly::args)
                .containsExactly(tuple("ineTwice", List.of("3", "2")), tuple("ineOfAnother", List.of("2", "1")));
    }

    @Test
    void a_pupil_of_former_years_is_named_too() {
        world.at(Instant.parse("2027-11-23T08:00:00Z"));
        var next = pupils(pupil("2", INE)).replace("<ANNEE_SCOLAIRE>2026", "<ANNEE_SCOLAIRE>2027");
        assertThat(warnings(next)).extracting(Anomaly::args).containsExactly(List.of("2", "1"));
    }

    @Test
    void of_a_pupil_of_another_school_only_that_there_is_one_is_said() {
        var second = new DeskWorld(base, "0990002P", "98");
        var file = pupils(pupil("7", INE)).replace(Siecle.UAI, "0990002P");
        assertThat(warnings(second, file)).singleElement().satisfies(warning -> {
            assertThat(warning.key()).isEqualTo("ineElsewhere");
            assertThat(warning.args()).containsExactly("7");
        });
    }

    private List<Anomaly> warnings(String file) {
        return warnings(world, file);
    }

    private static List<Anomaly> warnings(DeskWorld where, String file) {
        List<Anomaly> warnings = where.compare(Siecle.latin(file), compared -> compared.anomalies().stream()
                .filter(anomaly -> anomaly.severity() == Severity.WARNING)
                .toList());
        assertThat(warnings).noneMatch(warning -> warning.args().toString().contains(NUMBER));
        return warnings;
    }

    private long inesInBase() {
        return world.all(ExternalId.class).stream()
                .filter(id -> id.source().equals(ExternalId.INE))
                .count();
    }

    private static String pupils(String pupils) {
        return Siecle.pupils(pupils, "");
    }

    private static String pupil(String id, String more) {
        return Siecle.pupil(id, "Nom" + id, "P", SIXTH, more);
    }
}
