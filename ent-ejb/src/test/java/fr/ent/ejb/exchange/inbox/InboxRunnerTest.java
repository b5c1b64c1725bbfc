package fr.ent.ejb.exchange.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.imports.Aaf;
import fr.ent.ejb.exchange.imports.Onde;
import fr.ent.ejb.exchange.imports.Siecle;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What becomes of files that an operator puts into the watched folder. */
@OnBothBases
class InboxRunnerTest {

    private static final String PROCESSED = "processed/2026-11-23/";
    private static final String REJECTED = "rejected/2026-11-23/";
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

    @Test
    void a_file_enters_its_school_alone_and_is_put_away_with_a_report_that_names_nobody() {
        world.put(PUPILS, InboxWorld.pupils(1, 3));
        world.looks();
        assertThat(world.states()).containsExactly("0990001N APPLIED");
        assertThat(world.imports()).singleElement().satisfies(one -> {
            assertThat(one.sentBy()).isEqualTo(FeedImport.BY_FOLDER);
            assertThat(one.endedBy()).contains(FeedImport.BY_FOLDER);
            assertThat(one.fileKey()).isEmpty();
        });
        assertThat(world.count("Enrolment x")).isEqualTo(3);
        assertThat(world.files()).containsExactly(PROCESSED + PUPILS, PROCESSED + PUPILS + ".txt");
        assertThat(world.read(PROCESSED + PUPILS + ".txt"))
                .contains("SIECLE, élèves")
                .contains("0990001N\u00a0: appliqué. Ajouts\u00a0: 11")
                .doesNotContain("Nom1");
        assertThat(world.store.held).isEmpty();
        assertThat(world.deliveries()).isEmpty();
    }

    @Test
    void a_file_that_still_changes_is_left() {
        world.put(PUPILS, "<BEE_ELEVES>".getBytes(StandardCharsets.US_ASCII));
        world.looks();
        world.put("autre.xml", InboxWorld.pupils(1, 1));
        world.runner().round();
        assertThat(world.imports())
                .as("the first was rejected, the second is seen once")
                .isEmpty();
        for (int size = 1; size < 5; size++) {
            world.passes(Duration.ofMinutes(1));
            world.put("autre.xml", InboxWorld.pupils(1, size));
            world.runner().round();
        }
        assertThat(world.imports()).isEmpty();
        assertThat(world.files()).contains("autre.xml");
        world.passes(Duration.ofMinutes(1));
        world.runner().round();
        assertThat(world.imports()).as("still at two looks, but not for long").isEmpty();
        world.passes(Duration.ofMinutes(1));
        world.runner().round();
        assertThat(world.count("Enrolment x")).isEqualTo(4);
    }

    @Test
    void what_is_called_unfinished_is_left_and_the_rest_of_its_night_waits_for_it_an_hour() {
        world.put(PUPILS + ".part", InboxWorld.pupils(1, 1));
        world.put("Nomenclature.xml", Siecle.latin(Siecle.document("BEE_NOMENCLATURES", Siecle.PARAMETERS)));
        world.looks();
        world.looks();
        assertThat(world.files()).contains("Nomenclature.xml", PUPILS + ".part");
        world.passes(Duration.ofHours(1));
        world.runner().round();
        assertThat(world.files()).contains(PUPILS + ".part").doesNotContain("Nomenclature.xml");
        assertThat(world.count("Enrolment x")).isZero();
    }

    @Test
    void the_files_of_one_night_enter_in_the_order_of_their_kinds_whatever_their_names() {
        world.put("a.xml", Siecle.latin(Siecle.guardians(Siecle.adult("7", "Dupre"), Siecle.link("1", "7", legal()))));
        world.put("b.xml", InboxWorld.pupils(1, 1));
        world.looks();
        assertThat(world.count("Guardianship x")).isEqualTo(1);
        assertThat(world.imports()).extracting(FeedImport::fileName).containsExactly("b.xml", "a.xml");
    }

    @Test
    void many_removals_wait_for_the_school_and_few_are_applied() {
        world.put(PUPILS, InboxWorld.pupils(1, 60));
        world.looks();
        world.put(PUPILS, InboxWorld.pupils(1, 58));
        world.looks();
        assertThat(open()).isEqualTo(58);
        world.put(PUPILS, InboxWorld.pupils(1, 20));
        world.looks();
        assertThat(world.states()).containsExactly("0990001N APPLIED", "0990001N APPLIED", "0990001N COMPARED");
        assertThat(open()).isEqualTo(58);
        var waits = world.imports().get(2);
        assertThat(waits.suspiciousRemovals()).isEqualTo(76);
        assertThat(world.store.held).as("for the one who will confirm").hasSize(1);
        assertThat(world.read(PROCESSED + "3-" + PUPILS + ".txt")).contains("Plus de fins que d’ordinaire (76)");
    }

    @Test
    void how_many_removals_are_many_is_the_schools_to_say() {
        base.inTransaction(() -> base.em()
                .createQuery("select s from School s where s.uai = '0990001N'", School.class)
                .getSingleResult()
                .lookTwiceAtRemovals(50));
        world.put(PUPILS, InboxWorld.pupils(1, 60));
        world.looks();
        world.put(PUPILS, InboxWorld.pupils(1, 31));
        world.looks();
        assertThat(open()).isEqualTo(31);
        world.put(PUPILS, InboxWorld.pupils(1, 15));
        world.looks();
        assertThat(open()).as("16 of 31 are more than half").isEqualTo(31);
    }

    @Test
    void an_older_file_than_the_last_one_waits_for_the_school() {
        world.put(PUPILS, InboxWorld.pupils(1, 3));
        world.looks();
        world.put(PUPILS, InboxWorld.older(InboxWorld.pupils(1, 2)));
        world.looks();
        assertThat(world.states()).containsExactly("0990001N APPLIED", "0990001N COMPARED");
        assertThat(open()).isEqualTo(3);
        assertThat(world.count("FeedRemark x where x.sentence = 'folderOlder'")).isEqualTo(1);
    }

    @Test
    void a_feed_serves_each_of_its_schools_from_one_copy() {
        world.put("flux.zip", academy().zip());
        world.looks();
        assertThat(world.states()).containsExactly("0990001N APPLIED", "0990002P APPLIED");
        assertThat(world.count("Enrolment x")).isEqualTo(2);
        assertThat(world.store.held).as("one copy for all, gone with the last").isEmpty();
        assertThat(world.read(PROCESSED + "flux.zip.txt"))
                .contains("AAF, annuaire complet")
                .contains("0990001N\u00a0: appliqué")
                .contains("0990002P\u00a0: appliqué")
                .doesNotContain("Alba");
    }

    @Test
    void one_school_that_refuses_does_not_stop_the_others() {
        world.put(PUPILS, InboxWorld.pupils(1, 1));
        world.looks();
        world.put("flux.zip", academy().zip());
        world.looks();
        assertThat(world.states())
                .as("the first school's pupils came from SIECLE: AAF would double them")
                .containsExactly("0990001N APPLIED", "0990001N REFUSED", "0990002P APPLIED");
        assertThat(world.read(PROCESSED + "flux.zip.txt")).contains("0990001N\u00a0: refusé");
    }

    @Test
    void a_copy_that_schools_share_stays_for_the_one_that_waits() {
        world.put("a.zip", academy(thirty()).zip());
        world.looks();
        assertThat(world.count("Enrolment x")).isEqualTo(32);
        world.put("b.zip", academy().zip());
        world.looks();
        assertThat(world.states().subList(2, 4)).containsExactly("0990001N COMPARED", "0990002P APPLIED");
        assertThat(world.store.held).hasSize(1);
        assertThat(world.imports().get(2).fileKey()).isPresent();
    }

    @Test
    void a_difference_goes_to_the_schools_that_feeds_named_and_leaves_no_report_where_it_changes_nothing() {
        world.put("flux.zip", academy().zip());
        world.looks();
        world.put(
                "nuit.zip",
                Aaf.delta().with("Eleve", Aaf.pupil("9", "Neuve", "2")).zip());
        world.looks();
        assertThat(world.states()).containsExactly("0990001N APPLIED", "0990002P APPLIED", "0990002P APPLIED");
        assertThat(world.read(PROCESSED + "nuit.zip.txt")).contains("que ce fichier ne change pas\u00a0: 1");
        assertThat(world.count("Enrolment x")).isEqualTo(3);
    }

    @Test
    void numbered_files_that_lie_there_one_by_one_are_one_feed() {
        academy().files().forEach(world::put);
        world.looks();
        assertThat(world.imports())
                .as("they come one by one: a longer silence is waited for")
                .isEmpty();
        world.passes(Stillness.QUIET_FEED);
        world.runner().round();
        assertThat(world.states()).containsExactly("0990001N APPLIED", "0990002P APPLIED");
        assertThat(world.files())
                .hasSize(3)
                .allMatch(name -> name.startsWith(PROCESSED))
                .contains(PROCESSED + "ENT_Complet_20261122.txt");
        assertThat(world.imports()).extracting(FeedImport::fileName).containsOnly("ENT_Complet_20261122.zip");
    }

    @Test
    void a_table_enters_by_the_folder_of_its_school_and_nowhere_else() {
        var table = (Onde.OLD_PUPILS + Onde.oldPupil("Alba", "Zoé", "12/05/2018", "CP"))
                .getBytes(Charset.forName("windows-1252"));
        world.put("eleves.csv", table);
        world.looks();
        assertThat(world.imports()).isEmpty();
        assertThat(world.read(REJECTED + "eleves.csv.txt")).contains("dans un dossier qui porte l’UAI");
        world.put("0990002P/eleves.csv", table);
        world.looks();
        assertThat(world.states()).containsExactly("0990002P APPLIED");
        assertThat(world.files()).contains(PROCESSED + "0990002P_eleves.csv");
        world.put("0990003Q/eleves.csv", table);
        world.looks();
        assertThat(world.read(REJECTED + "0990003Q_eleves.csv.txt")).contains("n’est dans l’ENT");
    }

    @Test
    void a_file_in_the_folder_of_another_school_is_refused_there() {
        world.put("0990002P/" + PUPILS, InboxWorld.pupils(1, 1));
        world.looks();
        assertThat(world.states()).containsExactly("0990002P REFUSED");
        assertThat(world.count("Enrolment x")).isZero();
        assertThat(world.files()).contains(REJECTED + "0990002P_" + PUPILS);
    }

    @Test
    void hostile_files_are_put_away_with_the_reason_and_change_nothing() throws IOException {
        var hostile = Map.of(
                "vide.xml", "",
                "xxe.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><BEE_ELEVES>&e;</BEE_ELEVES>",
                "page.xml", "<html/>",
                "coupe.xml", "<BEE_ELEVES><PARAMETRES>",
                "image.png", "\u0089PNG");
        hostile.forEach((name, text) -> world.put(name, text.getBytes(StandardCharsets.ISO_8859_1)));
        world.put("bombe.zip", Siecle.zip("a.xml", new byte[64 << 20]));
        Files.createSymbolicLink(world.inbox.resolve("lien.xml"), Path.of("/etc/passwd"));
        Files.createDirectories(world.inbox.resolve("ailleurs"));
        world.put("ailleurs/" + PUPILS, InboxWorld.pupils(1, 1));
        world.looks();
        assertThat(world.imports()).isEmpty();
        assertThat(world.count("Person x")).isZero();
        assertThat(world.store.held).isEmpty();
        assertThat(world.read(REJECTED + "vide.xml.txt")).contains("vide");
        assertThat(world.read(REJECTED + "xxe.xml.txt")).contains("DOCTYPE").doesNotContain("root:");
        assertThat(world.read(REJECTED + "bombe.zip.txt")).contains("se décompresse");
        assertThat(world.read(REJECTED + "coupe.xml.txt")).contains("s’arrête avant sa fin");
        hostile.keySet().forEach(name -> assertThat(world.files()).contains(REJECTED + name, REJECTED + name + ".txt"));
        assertThat(world.inbox.resolve("lien.xml"))
                .as("not followed, not moved")
                .isSymbolicLink();
        assertThat(world.files()).contains("ailleurs/" + PUPILS);
    }

    @Test
    void a_name_that_cannot_be_written_goes_to_the_rejected_under_another() {
        world.put("a\tb\n<script>.xml", InboxWorld.pupils(1, 1));
        world.put("x*.xml", InboxWorld.pupils(1, 1));
        world.looks();
        assertThat(world.imports()).isEmpty();
        assertThat(world.files()).hasSize(4).allMatch(name -> name.startsWith(REJECTED + "nom-illisible-"));
    }

    @Test
    void a_name_whose_bytes_are_no_text_stops_nothing() throws Exception {
        Files.createDirectories(world.inbox);
        var made = new ProcessBuilder("bash", "-c", "printf x > $'n\\xff.xml'")
                .directory(world.inbox.toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        world.put(PUPILS, InboxWorld.pupils(1, 1));
        world.looks();
        assertThat(world.states()).containsExactly("0990001N APPLIED");
        assertThat(world.files()).filteredOn(name -> name.startsWith(REJECTED)).hasSize(2);
    }

    @Test
    void one_numbered_file_alone_is_a_feed_too() {
        var alone = Aaf.complete().with("Eleve", Aaf.school("1", InboxWorld.FIRST) + Aaf.pupil("11", "Alba", "1"));
        alone.files().forEach(world::put);
        world.looksAtFeed();
        assertThat(world.states()).containsExactly("0990001N APPLIED");
        assertThat(world.imports())
                .extracting(FeedImport::fileName)
                .containsExactly("ENT_Complet_20261122_Eleve_0000.xml");
    }

    @Test
    void a_difference_waits_behind_one_that_waits() {
        world.put("flux.zip", academy(thirty()).zip());
        world.looks();
        var leave = IntStream.range(100, 130)
                .mapToObj(id -> Aaf.delete("Eleve", Integer.toString(id)))
                .collect(Collectors.joining());
        world.put("nuit1.zip", Aaf.delta().with("Eleve", leave).zip());
        world.looks();
        world.put(
                "nuit2.zip",
                Aaf.delta().with("Eleve", Aaf.pupil("9", "Neuve", "1")).zip());
        world.looks();
        assertThat(world.states())
                .containsExactly("0990001N APPLIED", "0990002P APPLIED", "0990001N COMPARED", "0990001N COMPARED");
        assertThat(world.count("FeedRemark x where x.sentence = 'folderFollows'"))
                .isEqualTo(1);
        assertThat(open()).isEqualTo(32);
    }

    @Test
    void a_second_file_of_the_same_name_covers_nothing() {
        world.put(PUPILS, InboxWorld.pupils(1, 1));
        world.looks();
        world.put(PUPILS, InboxWorld.pupils(1, 2));
        world.looks();
        assertThat(world.files())
                .containsExactly(
                        PROCESSED + "2-" + PUPILS,
                        PROCESSED + "2-" + PUPILS + ".txt",
                        PROCESSED + PUPILS,
                        PROCESSED + PUPILS + ".txt");
    }

    @Test
    void what_was_put_away_goes_after_its_days_and_nothing_else() {
        world.put(PUPILS, InboxWorld.pupils(1, 1));
        world.put("vide.xml", new byte[0]);
        world.looks();
        world.put("nouveau.xml", InboxWorld.pupils(1, 1));
        var shelves = base.make(InboxShelves.class);
        shelves.purge(LocalDate.parse(InboxWorld.DAY));
        assertThat(world.files()).hasSize(5);
        shelves.purge(LocalDate.parse(InboxWorld.DAY).plusDays(1));
        assertThat(world.files()).containsExactly("nouveau.xml");
    }

    private static String thirty() {
        return IntStream.range(100, 130)
                .mapToObj(id -> Aaf.pupil(Integer.toString(id), "Alba", "1"))
                .collect(Collectors.joining());
    }

    private long open() {
        return world.count("Enrolment x where x.validity.until > current_date");
    }

    private static String legal() {
        return "<RESP_LEGAL>1</RESP_LEGAL><CODE_PARENTE>1</CODE_PARENTE>";
    }

    static Aaf academy() {
        return academy("");
    }

    /** Two schools that are here and one that is not, a pupil in each. */
    private static Aaf academy(String more) {
        return Aaf.complete()
                .with(
                        "EtabEducNat",
                        Aaf.school("1", InboxWorld.FIRST)
                                + Aaf.school("2", InboxWorld.SECOND)
                                + Aaf.school("3", "0990009X"))
                .with(
                        "Eleve",
                        Aaf.pupil("11", "Alba", "1")
                                + Aaf.pupil("12", "Bory", "2")
                                + Aaf.pupil("13", "Cano", "3")
                                + more);
    }
}
