package fr.ent.persistence.rights;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.audit.AuditEntry;
import fr.ent.persistence.audit.AuditEntry.Actor;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.rights.ReadFilter.InList;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class ReadJournalRepositoryTest {

    private static final String UAI = "0990001N";
    private static final String FILE = "directory.pupilFile.read";
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant DAWN = NOON.minus(Duration.ofHours(12));
    private static final Instant MIDNIGHT = NOON.plus(Duration.ofHours(12));
    private static final Slice ALL = new Slice(0, 50);

    @Parameter
    Database base;

    SchoolWorld world;
    Division division;
    Person lea;
    Person other;
    Person head;
    ReadJournalRepository journal;

    @BeforeEach
    void two_pupils_and_a_head() {
        world = new SchoolWorld(base, UAI);
        division = world.division("4EB");
        var pupils = world.pupils(division, 2);
        lea = pupils.get(0);
        other = pupils.get(1);
        head = world.person("Reine", "Odile");
        base.inTransaction(() -> base.em().persist(new UserAccount(head, "odile.reine")));
        journal = base.make(ReadJournalRepository.class);
    }

    @Test
    void reads_of_the_school_and_of_these_days_come_the_latest_first_and_nothing_else() {
        granted(NOON, UAI, FILE, "" + lea.id());
        granted(NOON.plusSeconds(1), UAI, "directory.link.list", "");
        granted(NOON, UAI, "directory.link.verify", "" + lea.id());
        granted(NOON, "0990002P", FILE, "" + lea.id());
        granted(DAWN.minusSeconds(1), UAI, FILE, "" + lea.id());
        granted(MIDNIGHT, UAI, FILE, "" + lea.id());
        base.inTransaction(() -> {
            assertThat(journal.lines(everybody(), ALL))
                    .extracting(ReadLine::action)
                    .containsExactly("directory.link.list", FILE);
            assertThat(journal.count(everybody())).isEqualTo(2);
            assertThat(journal.lines(everybody(), new Slice(1, 1)))
                    .extracting(ReadLine::action)
                    .containsExactly(FILE);
            assertThat(journal.lines(everybody(), ALL).get(0).reader()).isEqualTo("Reine Odile");
        });
    }

    @Test
    void a_person_is_found_wherever_his_number_stands_and_never_by_a_part_of_it() {
        granted(NOON, UAI, FILE, "" + lea.id());
        granted(NOON, UAI, FILE, lea.id() + " 2026-11-23");
        granted(NOON, UAI, "assessment.average.read", "7 " + lea.id());
        granted(NOON, UAI, "assessment.average.read", "7 " + lea.id() + " 8");
        granted(NOON, UAI, FILE, lea.id() + "0");
        granted(NOON, UAI, FILE, "1" + lea.id() + " 4");
        granted(NOON, UAI, FILE, "" + other.id());
        base.inTransaction(() -> assertThat(journal.count(about(List.of()))).isEqualTo(4));
    }

    @Test
    void a_list_is_a_read_of_whom_stood_in_it_then() {
        var read = "directory.structure.read";
        granted(NOON, UAI, read, "" + division.id());
        granted(NOON, UAI, "assessment.averages.read", division.id() + " 99");
        granted(NOON.minus(Duration.ofHours(3)), UAI, read, "" + division.id());
        base.inTransaction(() -> {
            var since = NOON.minus(Duration.ofHours(1));
            assertThat(journal.count(about(List.of(new InList(division.id(), since, MIDNIGHT)))))
                    .isEqualTo(2);
            assertThat(journal.count(
                            about(List.of(new InList(division.id(), since, MIDNIGHT), new InList(4, DAWN, MIDNIGHT)))))
                    .isEqualTo(2);
            assertThat(journal.listsOf(UAI, lea.id(), MONDAY, MONDAY)).hasSize(1);
            assertThat(journal.listsOf("0990002P", lea.id(), MONDAY, MONDAY)).isEmpty();
        });
    }

    @Test
    void a_reader_is_one_of_those_who_read() {
        granted(NOON, UAI, FILE, "" + lea.id());
        base.inTransaction(() -> {
            base.em().persist(AuditEntry.refused(NOON, new Actor("gone", UAI), FILE, "" + lea.id(), "refused"));
            assertThat(journal.readers(UAI, DAWN, MIDNIGHT)).containsExactly(new ReadObject(head.id(), "Reine Odile"));
            assertThat(journal.readers("0990002P", DAWN, MIDNIGHT)).isEmpty();
            assertThat(journal.count(new ReadFilter(UAI, DAWN, MIDNIGHT, head.id(), null, List.of())))
                    .isEqualTo(1);
            assertThat(journal.count(new ReadFilter(UAI, DAWN, MIDNIGHT, lea.id(), null, List.of())))
                    .isZero();
        });
    }

    @Test
    void numbers_are_named_in_their_own_school_alone() {
        var numbers = List.of(lea.id(), division.id(), head.id(), 4L);
        base.inTransaction(() -> {
            assertThat(journal.objects(UAI, numbers))
                    .extracting(ReadObject::id)
                    .containsExactlyInAnyOrder(lea.id(), division.id());
            assertThat(journal.objects("0990002P", numbers)).isEmpty();
            assertThat(journal.objects(UAI, List.of())).isEmpty();
        });
    }

    private ReadFilter everybody() {
        return new ReadFilter(UAI, DAWN, MIDNIGHT, 0, null, List.of());
    }

    private ReadFilter about(List<InList> lists) {
        return new ReadFilter(UAI, DAWN, MIDNIGHT, 0, lea.id(), lists);
    }

    private void granted(Instant at, String uai, String action, String target) {
        base.inTransaction(
                () -> base.em().persist(AuditEntry.granted(at, new Actor("odile.reine", uai), action, target)));
    }
}
