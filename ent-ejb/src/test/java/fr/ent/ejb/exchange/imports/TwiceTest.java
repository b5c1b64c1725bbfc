package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whatever files follow one another, the same one twice changes nothing the second time. */
@OnBothBases
class TwiceTest {

    private static final List<String> MEFS = List.of("10010012110", "10110001110", "");
    private static final List<String> CODES = List.of("6E1", "3 SEGPA", "302", "0302", "6E/1", "5E É");
    private static final List<String> TERMS = List.of(
            "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE>",
            "<NIVEAU_RESPONSABILITE>2</NIVEAU_RESPONSABILITE><HEBERGE_ELEVE>true</HEBERGE_ELEVE>",
            "<NIVEAU_RESPONSABILITE>3</NIVEAU_RESPONSABILITE><CODE_PARENTE>70</CODE_PARENTE>",
            "<RESP_LEGAL>1</RESP_LEGAL><PERS_PAIMENT>1</PERS_PAIMENT>",
            "<RESP_LEGAL>0</RESP_LEGAL>");

    @Parameter
    Database base;

    private DeskWorld world;

    @Test
    void a_hundred_random_files_each_twice() {
        world = new DeskWorld(base);
        var random = new Random(20261123);
        for (int round = 0; round < 50; round++) {
            enterTwice(pupils(random), random.nextBoolean());
            enterTwice(guardians(random), random.nextBoolean());
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

    private static String pupils(Random random) {
        var pupils = new StringBuilder();
        var structures = new StringBuilder();
        for (int id = 1; id <= 8; id++) {
            if (random.nextInt(4) > 0) {
                var more = pick(random, "", "<MEL></MEL>", "<MEL>a" + random.nextInt(3) + "@exemple.fr</MEL>")
                        + pick(
                                random,
                                "",
                                "<DATE_SORTIE>20/11/2026</DATE_SORTIE>",
                                "<DATE_SORTIE>01/12/2026</DATE_SORTIE>")
                        + pick(
                                random,
                                "",
                                "<DATE_ENTREE>01/09/2024</DATE_ENTREE>",
                                "<DATE_ENTREE>10/10/2026</DATE_ENTREE>")
                        + pick(random, "", "<ID_NATIONAL>010203040" + random.nextInt(3) + "A</ID_NATIONAL>");
                pupils.append(Siecle.pupil(
                        "" + id, pick(random, "Ÿ", "œuf", "D'A"), "P" + random.nextInt(2), any(random, MEFS), more));
                structures.append(Siecle.in("" + id, "D", any(random, CODES)));
                structures.append(Siecle.in("" + id, "G", any(random, CODES), any(random, CODES)));
            }
        }
        return Siecle.pupils(pupils.toString(), structures.toString());
    }

    private static String guardians(Random random) {
        var adults = new StringBuilder();
        var links = new StringBuilder();
        for (int id = 21; id <= 27; id++) {
            adults.append(Siecle.adult("" + id, pick(random, "Été", "Noël")));
            links.append(Siecle.link("" + (1 + random.nextInt(8)), "" + id, any(random, TERMS)));
            links.append(Siecle.link("" + (1 + random.nextInt(8)), "" + id, any(random, TERMS)));
        }
        return Siecle.guardians(adults.toString(), links.toString());
    }

    private static String pick(Random random, String... values) {
        return any(random, List.of(values));
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
