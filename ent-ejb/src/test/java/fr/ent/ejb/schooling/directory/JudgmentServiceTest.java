package fr.ent.ejb.schooling.directory;

import static fr.ent.persistence.schooling.directory.JudgmentKind.AUTHORITY_REMOVED;
import static fr.ent.persistence.schooling.directory.JudgmentKind.CONTACT_SUSPENDED;
import static fr.ent.persistence.schooling.directory.JudgmentKind.ENTRUSTED;
import static fr.ent.persistence.schooling.directory.JudgmentKind.INFORMATION_REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.exchange.imports.HeldFiles;
import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.BytesChanged;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.KeptBytes;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.quarantine.SentFile;
import fr.ent.ejb.schooling.directory.PupilFile.Restriction;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.persistence.kernel.FileType;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.enterprise.event.Event;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class JudgmentServiceTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);
    static final String GROUND = "TJ des Essais, ordonnance 26/123";
    static final byte[] PDF = "%PDF-1.7 inventé".getBytes(StandardCharsets.UTF_8);

    @Parameter
    Database base;

    final HeldFiles store = new HeldFiles();
    final RecordedAudit audit = new RecordedAudit();
    final List<BytesChanged> changes = new ArrayList<>();
    School here;
    School elsewhere;
    Person lea;
    Guardianship father;
    Guardianship aunt;

    @BeforeEach
    void a_pupil_her_father_and_her_aunt() {
        base.inTransaction(() -> {
            var schools = base.make(SchoolRepository.class);
            here = schools.add(new School("0990001N", "Collège des Essais", "99"));
            elsewhere = schools.add(new School("0990002P", "Lycée des Essais", "99"));
            lea = person("Léa");
            base.em().persist(new Enrolment(lea, schools.openYear(here, 2026), Validity.from(AUTUMN)));
            father = link("Marc", GuardianshipLevel.LEGAL, "20");
            aunt = link("Ana", GuardianshipLevel.IN_CHARGE, "39");
        });
    }

    @Test
    void only_who_has_the_right_enters_a_decision_and_the_deputy_reads_it() {
        assertThatThrownBy(() -> add(Role.DEPUTY, father, INFORMATION_REMOVED, TODAY, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> add(Role.EDUCATION_ADVISER, father, INFORMATION_REMOVED, TODAY, null))
                .isInstanceOf(Forbidden.class);
        add(Role.PRINCIPAL, father, INFORMATION_REMOVED, TODAY, TODAY.plusDays(30));
        var sheet = as(Role.DEPUTY, here).read(the().id());
        assertThat(sheet.adult()).isEqualTo("MARTIN Marc");
        assertThat(sheet.terms().ground()).isEqualTo(GROUND);
        assertThat(sheet.mayEnter()).isFalse();
        assertThatThrownBy(() -> as(Role.EDUCATION_ADVISER, here).read(the().id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.OFFICE, elsewhere).read(the().id())).isInstanceOf(NotFound.class);
        assertThat(audit.lines())
                .contains("granted directory.judgment.add " + lea.id() + " " + father.id()
                        + " INFORMATION_REMOVED 2026-11-23..2026-12-23");
    }

    @Test
    void the_same_decision_is_kept_once_and_another_one_beside_it() {
        add(Role.OFFICE, father, CONTACT_SUSPENDED, TODAY, null);
        assertThatThrownBy(() -> add(Role.OFFICE, father, CONTACT_SUSPENDED, TODAY.plusDays(9), null))
                .hasMessage("directory.restriction.twice");
        add(Role.OFFICE, father, AUTHORITY_REMOVED, TODAY, null);
        assertThat(known(Role.OFFICE)).hasSize(2);
    }

    @Test
    void a_decision_suits_the_link_that_it_is_about() {
        assertThatThrownBy(() -> add(Role.OFFICE, father, ENTRUSTED, TODAY, null))
                .hasMessage("directory.judgment.entrusted");
        assertThatThrownBy(() -> add(Role.OFFICE, aunt, AUTHORITY_REMOVED, TODAY, null))
                .hasMessage("directory.judgment.authority");
        assertThatThrownBy(() -> add(Role.OFFICE, aunt, null, TODAY, null)).hasMessage("directory.judgment.kind");
        assertThatThrownBy(() -> add(Role.OFFICE, aunt, ENTRUSTED, null, null)).hasMessage("directory.judgment.day");
        assertThatThrownBy(() -> add(Role.OFFICE, aunt, ENTRUSTED, TODAY, TODAY.minusDays(1)))
                .hasMessage("kernel.validity.backwards");
        assertThatThrownBy(() -> as(Role.OFFICE, here).add(aunt, new JudgmentTerms(ENTRUSTED, TODAY, null, "  ")))
                .hasMessage("directory.restriction.ground");
        var himself = base.inTransaction(() -> link("Léa", GuardianshipLevel.LEGAL, "70"));
        assertThatThrownBy(() -> add(Role.OFFICE, himself, INFORMATION_REMOVED, TODAY, null))
                .hasMessage("directory.judgment.himself");
        assertThat(known(Role.OFFICE)).isEmpty();
    }

    @Test
    void it_is_corrected_ended_and_taken_back() {
        add(Role.OFFICE, father, INFORMATION_REMOVED, TODAY.minusDays(10), null);
        var id = the().id();
        var office = as(Role.OFFICE, here);
        var ended = new JudgmentTerms(CONTACT_SUSPENDED, TODAY.minusDays(9), TODAY.minusDays(1), GROUND);
        base.inTransaction(() -> office.service.correct(lea.id(), id, ended));
        assertThat(office.read(id).terms()).isEqualTo(ended);
        assertThat(the().days().current()).isFalse();
        assertThat(audit.lines())
                .contains("granted directory.judgment.correct " + lea.id() + " " + id
                        + " INFORMATION_REMOVED 2026-11-13.. -> CONTACT_SUSPENDED 2026-11-14..2026-11-22");
        base.inTransaction(() -> office.service.cancel(lea.id(), id));
        assertThat(known(Role.OFFICE)).isEmpty();
    }

    @Test
    void an_adviser_learns_that_an_access_is_closed_and_nothing_else() {
        add(Role.OFFICE, father, INFORMATION_REMOVED, TODAY, null);
        add(Role.OFFICE, father, CONTACT_SUSPENDED, TODAY, null);
        attach(PDF);
        assertThat(known(Role.EDUCATION_ADVISER)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(INFORMATION_REMOVED);
            assertThat(one.ground()).isEmpty();
            assertThat(one.scanned()).isFalse();
        });
    }

    @Test
    void a_scan_is_known_by_its_bytes_and_read_by_who_reads_the_decision() {
        add(Role.OFFICE, father, INFORMATION_REMOVED, TODAY, null);
        assertThatThrownBy(() -> attach(new byte[0])).hasMessage("directory.scan.missing");
        assertThatThrownBy(() -> attach("<html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("directory.scan.type");
        assertThatThrownBy(() -> attach(Arrays.copyOf(PDF, SentFile.MOST_BYTES + 1)))
                .hasMessage("directory.scan.tooLarge");
        assertThat(changes).as("nothing was stored").isEmpty();
        attach(PDF);
        var scan = as(Role.DEPUTY, here).scan(the().id());
        assertThat(scan.type()).isEqualTo(FileType.PDF);
        assertThat(scan.bytes()).isEqualTo(PDF);
        assertThatThrownBy(() -> as(Role.EDUCATION_ADVISER, here).scan(the().id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.PRINCIPAL, elsewhere).scan(the().id())).isInstanceOf(NotFound.class);
        var id = the().id();
        var deputy = as(Role.DEPUTY, here).service;
        assertThatThrownBy(() -> base.inTransaction(() -> deputy.attach(lea.id(), id, new ByteArrayInputStream(PDF))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void a_scan_that_is_replaced_or_whose_decision_goes_is_deleted_after_the_commit() {
        add(Role.OFFICE, father, INFORMATION_REMOVED, TODAY, null);
        attach(PDF);
        var first = changes.get(0).taken();
        attach(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        assertThat(changes.get(1).left()).isEqualTo(first);
        var id = the().id();
        var office = as(Role.OFFICE, here);
        base.inTransaction(() -> office.service.cancel(lea.id(), id));
        var shelf = base.make(KeptBytes.class);
        changes.forEach(shelf::written);
        assertThat(store.held).isEmpty();
    }

    @Test
    void bytes_that_no_row_came_to_name_are_deleted() {
        add(Role.OFFICE, father, INFORMATION_REMOVED, TODAY, null);
        attach(PDF);
        base.make(KeptBytes.class).rolledBack(changes.get(0));
        assertThat(store.held).isEmpty();
    }

    @Test
    void a_decision_is_forgotten_three_months_after_the_pupil_left_and_not_a_day_before() {
        add(Role.OFFICE, father, INFORMATION_REMOVED, TODAY, null);
        attach(PDF);
        purge();
        assertThat(known(Role.OFFICE)).hasSize(1);
        leaves(LocalDate.of(2026, 8, 22));
        purge();
        assertThat(left()).isEqualTo(1);
        leaves(LocalDate.of(2026, 8, 21));
        purge();
        assertThat(left()).isZero();
        assertThat(changes.get(changes.size() - 1).left())
                .isEqualTo(changes.get(0).taken());
    }

    private long left() {
        return base.inTransaction(() -> base.em()
                .createQuery("select count(r) from GuardianshipRestriction r", Long.class)
                .getSingleResult());
    }

    private void leaves(LocalDate last) {
        base.inTransaction(() -> base.em()
                .createQuery("select e from Enrolment e", Enrolment.class)
                .getSingleResult()
                .lasts(Validity.between(last.minusDays(9), last)));
    }

    private void purge() {
        as(Role.OFFICE, here);
        base.inTransaction(() -> base.make(JudgmentPurge.class).purge());
    }

    private void attach(byte[] bytes) {
        var id = the().id();
        var office = as(Role.OFFICE, here);
        base.inTransaction(() -> office.service.attach(lea.id(), id, new ByteArrayInputStream(bytes)));
    }

    private Restriction the() {
        return known(Role.OFFICE).get(0);
    }

    private List<Restriction> known(String role) {
        as(role, here);
        return base.inTransaction(() -> base.make(PupilFileService.class).file(lea.id())).guardians().stream()
                .flatMap(one -> one.restrictions().stream())
                .toList();
    }

    private void add(String role, Guardianship link, JudgmentKind kind, LocalDate since, LocalDate until) {
        as(role, here).add(link, new JudgmentTerms(kind, since, until, GROUND));
    }

    private Clerk as(String role, School school) {
        base.give(Caller.class, new PlayedCaller(1, school, NOON, role))
                .give(Clock.class, NOON)
                .give(FileStore.class, store)
                .give(AuditLog.class, audit)
                .give(Event.class, noted());
        return new Clerk(base.make(JudgmentService.class));
    }

    private Event<?> noted() {
        return (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    changes.add((BytesChanged) arguments[0]);
                    return null;
                });
    }

    /** Somebody of a school, with the service at hand. */
    private final class Clerk {
        final JudgmentService service;

        Clerk(JudgmentService service) {
            this.service = service;
        }

        void add(Guardianship link, JudgmentTerms terms) {
            base.inTransaction(() -> service.add(lea.id(), link.id(), terms));
        }

        JudgmentSheet read(long id) {
            return base.inTransaction(() -> service.judgment(lea.id(), id));
        }

        Scan scan(long id) {
            return base.inTransaction(() -> service.scan(lea.id(), id));
        }
    }

    private Guardianship link(String first, GuardianshipLevel level, String kinship) {
        var terms = new GuardianshipTerms(level, kinship, GuardianshipTerms.Duties.NONE);
        var pupil = base.em().merge(lea);
        var link = new Guardianship(pupil, person(first), terms, Validity.from(AUTUMN));
        base.em().persist(link);
        return link;
    }

    private Person person(String first) {
        var person = new Person(new PersonName("Martin", null, first));
        base.em().persist(person);
        return person;
    }
}
