package fr.ent.it.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.inbox.InboxJobs;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.it.Fresh;
import fr.ent.it.Work;
import fr.ent.persistence.exchange.FeedImport;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.InboxDelivery;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.School;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The watched folder of a running server: its timer, its transactions, its files. */
@ExtendWith(ArquillianExtension.class)
class InboxServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    InboxJobs jobs;

    @Inject
    Work work;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    private String uai;

    @BeforeEach
    void a_school() {
        uai = Fresh.uai();
        work.inTransaction(em -> {
            em.persist(new School(uai, "Collège inventé", "99"));
            return null;
        });
    }

    @Test
    void a_file_is_applied_alone_a_cut_one_waits_and_a_hostile_one_is_rejected() throws Exception {
        put(uai + "-1.xml", pupils(1, 60));
        assertThat(arrives("processed", uai + "-1.xml")).contains(uai + "\u00a0: appliqué");
        assertThat(states()).containsExactly(FeedImportState.APPLIED);
        assertThat(enrolled()).isEqualTo(60);

        put(uai + "-2.xml", pupils(1, 20));
        assertThat(arrives("processed", uai + "-2.xml")).contains("Plus de fins que d’ordinaire");
        assertThat(states()).containsExactly(FeedImportState.APPLIED, FeedImportState.COMPARED);
        assertThat(enrolled()).isEqualTo(60);

        put(uai + "-3.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><BEE_ELEVES>&e;</BEE_ELEVES>");
        assertThat(arrives("rejected", uai + "-3.xml")).contains("DOCTYPE");
        assertThat(states()).hasSize(2);
    }

    @Test
    void what_a_stop_left_in_the_middle_is_gone_on_with_and_enters_once() throws Exception {
        put(uai + ".xml", pupils(1, 30));
        // time is not hurried on: within one look the file would be still already, taken, and gone
        look(() -> seen(uai + ".xml"), () -> {});
        leftInTheMiddle(uai + ".xml");
        assertThat(arrives("processed", uai + ".xml")).contains(uai + "\u00a0: appliqué");
        assertThat(states()).containsExactly(FeedImportState.APPLIED);
        assertThat(enrolled()).isEqualTo(30);
        assertThat(seen(uai + ".xml")).isFalse();
    }

    /** As after kill -9: copied, taken by a server that is no more, and the import of the school half applied, so undone. */
    private void leftInTheMiddle(String name) throws IOException {
        var key = files.store(Files.newInputStream(inbox().resolve(name))).toString();
        work.inTransaction(em -> {
            em.createQuery(
                            """
                            update InboxDelivery d set d.state = fr.ent.persistence.exchange.InboxState.TAKEN,
                                d.takenBy = 'mort', d.takenAt = :longAgo where d.name = :name
                            """)
                    .setParameter("longAgo", LONG_AGO)
                    .setParameter("name", name)
                    .executeUpdate();
            var school = em.createQuery("select s from School s where s.uai = :uai", School.class)
                    .setParameter("uai", uai)
                    .getSingleResult();
            var taken = em.createQuery("select d from InboxDelivery d where d.name = :name", InboxDelivery.class)
                    .setParameter("name", name)
                    .getSingleResult();
            taken.understood(key, "SIECLE_PUPILS", List.of(uai));
            var stopped = new FeedImport(school, name, key, LONG_AGO, FeedImport.BY_FOLDER).from(taken);
            stopped.compared("SIECLE_PUPILS", null, "difference");
            stopped.confirmed(FeedImport.BY_FOLDER);
            em.persist(stopped);
            return null;
        });
    }

    private void put(String name, String text) throws IOException {
        var unfinished = Files.writeString(inbox().resolve(name + ".part"), text, StandardCharsets.ISO_8859_1);
        Files.move(unfinished, inbox().resolve(name));
    }

    private static Path inbox() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("ent.data"), "inbox"));
    }

    /** The report beside the file, once that is put away; time is hurried on. */
    private String arrives(String outcome, String name) throws Exception {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        var file = inbox().resolve(outcome).resolve(day).resolve(name);
        look(() -> Files.exists(file) && !seen(name), this::still);
        return Files.readString(file.resolveSibling(name + ".txt"));
    }

    private void look(BooleanSupplier until, Runnable meanwhile) throws InterruptedException {
        var end = clock.instant().plus(PATIENCE);
        while (!until.getAsBoolean() && clock.instant().isBefore(end)) {
            jobs.look();
            meanwhile.run();
            Thread.sleep(300);
        }
        assertThat(until.getAsBoolean()).isTrue();
    }

    /** What lies there has been still for long. */
    private void still() {
        work.inTransaction(em -> {
            em.createQuery("update InboxDelivery d set d.stillSince = :longAgo where d.stillSince > :longAgo")
                    .setParameter("longAgo", LONG_AGO)
                    .executeUpdate();
            return null;
        });
    }

    private boolean seen(String name) {
        return work.inTransaction(em -> em.createQuery(
                                        "select d from InboxDelivery d where d.name = :name", InboxDelivery.class)
                                .setParameter("name", name)
                                .getResultList())
                        .size()
                == 1;
    }

    private List<FeedImportState> states() {
        return work.inTransaction(em -> em.createQuery(
                        "select i from FeedImport i where i.school.uai = :uai order by i.id", FeedImport.class)
                .setParameter("uai", uai)
                .getResultStream()
                .map(FeedImport::state)
                .toList());
    }

    private long enrolled() {
        return work.inTransaction(
                em -> em.createQuery("select e from Enrolment e where e.schoolYear.school.uai = :uai", Enrolment.class)
                        .setParameter("uai", uai)
                        .getResultStream()
                        .filter(one -> one.validity().isOpen())
                        .count());
    }

    private String pupils(int first, int last) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int year = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
        var who = IntStream.rangeClosed(first, last).boxed().toList();
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES><PARAMETRES><UAJ>" + uai
                + "</UAJ><ANNEE_SCOLAIRE>" + year + "</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>"
                + who.stream().map(InboxServiceIT::pupil).collect(Collectors.joining()) + "</ELEVES><STRUCTURES>"
                + who.stream().map(InboxServiceIT::inSixth).collect(Collectors.joining())
                + "</STRUCTURES></DONNEES></BEE_ELEVES>";
    }

    private static String pupil(int number) {
        return "<ELEVE ELEVE_ID=\"" + number + "\"><NOM_DE_FAMILLE>ELEVE" + number
                + "</NOM_DE_FAMILLE><PRENOM>Zoe</PRENOM><DATE_NAISS>12/05/2014</DATE_NAISS><CODE_SEXE>2</CODE_SEXE>"
                + "<CODE_MEF>10010012110</CODE_MEF></ELEVE>\n";
    }

    private static String inSixth(int number) {
        return "<STRUCTURES_ELEVE ELEVE_ID=\"" + number + "\"><STRUCTURE><CODE_STRUCTURE>6E1</CODE_STRUCTURE>"
                + "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>\n";
    }
}
