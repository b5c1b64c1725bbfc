package fr.ent.ejb.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.access.VerifiedAccounts;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.PupilFile.Guardian;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.UnverifiedPupil;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class PupilFileServiceTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);

    @Parameter
    Database base;

    School here;
    School elsewhere;
    Person lea;
    Guardianship father;

    @BeforeEach
    void a_pupil_and_her_father() {
        base.inTransaction(() -> {
            var schools = base.make(SchoolRepository.class);
            here = schools.add(new School("0990001N", "Collège des Essais", "99"));
            elsewhere = schools.add(new School("0990002P", "Lycée des Essais", "99"));
            var year = schools.openYear(here, 2026);
            var division = new Division(year, "4EB", "4e B");
            base.em().persist(division);
            lea = person("Léa");
            base.em().persist(new Enrolment(lea, year, Validity.from(AUTUMN)));
            base.em().persist(new StructureMembership(lea, division, Validity.from(AUTUMN)));
            var marc = person("Marc");
            marc.reachBy(new Contact(null, "06 00 00 00 01", null, null, true));
            marc.moveTo(new PostalAddress("1 rue des Essais\nBâtiment B", "99000", "Exempleville", null));
            var terms = new GuardianshipTerms(GuardianshipLevel.LEGAL, "20", GuardianshipTerms.Duties.NONE);
            father = new Guardianship(lea, marc, terms, Validity.from(AUTUMN));
            base.em().persist(father);
        });
    }

    @Test
    void the_office_reads_who_she_is_and_where_her_father_lives() {
        var file = as(Role.OFFICE, here).file(lea.id());
        assertThat(file.structures()).singleElement().matches(structure -> structure.division());
        assertThat(file.guardians()).singleElement().satisfies(guardian -> {
            assertThat(guardian.name()).isEqualTo("MARTIN Marc");
            assertThat(guardian.days().until()).isNull();
            assertThat(guardian.reach().address())
                    .containsExactly("1 rue des Essais", "Bâtiment B", "99000 Exempleville");
        });
        assertThat(file.mayRestrict()).isTrue();
    }

    @Test
    void an_adviser_reads_how_to_call_him_but_not_where_he_lives() {
        var guardian =
                as(Role.EDUCATION_ADVISER, here).file(lea.id()).guardians().get(0);
        assertThat(guardian.reach().phones()).containsExactly("06 00 00 00 01");
        assertThat(guardian.reach().address()).isEmpty();
    }

    @Test
    void who_keeps_no_files_and_who_does_elsewhere_read_none() {
        assertThatThrownBy(() -> as(Role.TEACHER, here).file(lea.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.SCHOOL_ADMIN, here).file(lea.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(Role.OFFICE, elsewhere).file(lea.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(Role.OFFICE, here).file(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_office_and_the_principal_verify_a_link_that_the_file_leaves_open_once() {
        base.inTransaction(() -> base.em()
                .find(Guardianship.class, father.id())
                .becomes(new GuardianshipTerms(GuardianshipLevel.TO_VERIFY, null, GuardianshipTerms.Duties.NONE)));
        assertThatThrownBy(() -> verify(Role.DEPUTY, GuardianshipLevel.LEGAL)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> verify(Role.EDUCATION_ADVISER, GuardianshipLevel.LEGAL))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> verify(Role.PRINCIPAL, GuardianshipLevel.TO_VERIFY))
                .hasMessage("directory.link.level");
        assertThat(as(Role.DEPUTY, here).file(lea.id()).mayVerify()).isFalse();
        assertThat(accounts()).as("as long as nobody has verified").isZero();
        verify(Role.PRINCIPAL, GuardianshipLevel.IN_CHARGE);
        assertThat(accounts()).isEqualTo(1);
        assertThat(known().level()).isEqualTo(GuardianshipLevel.IN_CHARGE);
        assertThatThrownBy(() -> verify(Role.OFFICE, GuardianshipLevel.LEGAL)).hasMessage("directory.link.verified");
    }

    @Test
    void the_links_left_to_verify_are_listed_in_their_school_to_who_may_verify() {
        assertThat(unverified(Role.OFFICE, here)).isEmpty();
        base.inTransaction(() -> base.em()
                .find(Guardianship.class, father.id())
                .becomes(new GuardianshipTerms(GuardianshipLevel.TO_VERIFY, null, GuardianshipTerms.Duties.NONE)));
        assertThat(unverified(Role.OFFICE, here)).containsExactly("MARTIN Léa 1");
        assertThat(unverified(Role.PRINCIPAL, here)).hasSize(1);
        assertThat(unverified(Role.PRINCIPAL, elsewhere)).isEmpty();
        as(Role.DEPUTY, here);
        var deputy = base.make(UnverifiedLinkService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> deputy.pupils(0, 50))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> base.inTransaction(() -> deputy.count())).isInstanceOf(Forbidden.class);
        verify(Role.OFFICE, GuardianshipLevel.LEGAL);
        assertThat(unverified(Role.OFFICE, here)).isEmpty();
    }

    @Test
    void a_link_that_ended_or_a_pupil_who_left_leaves_nothing_to_verify() {
        base.inTransaction(() -> {
            var link = base.em().find(Guardianship.class, father.id());
            link.becomes(new GuardianshipTerms(GuardianshipLevel.TO_VERIFY, null, GuardianshipTerms.Duties.NONE));
            link.end(TODAY.minusDays(1));
        });
        assertThat(unverified(Role.OFFICE, here)).isEmpty();
        base.inTransaction(() -> {
            var mother = person("Eve");
            var terms = new GuardianshipTerms(GuardianshipLevel.TO_VERIFY, null, GuardianshipTerms.Duties.NONE);
            base.em().persist(new Guardianship(base.em().merge(lea), mother, terms, Validity.from(AUTUMN)));
        });
        assertThat(unverified(Role.OFFICE, here)).hasSize(1);
        base.inTransaction(() -> base.em()
                .createQuery("select e from Enrolment e", Enrolment.class)
                .getSingleResult()
                .end(TODAY.minusDays(1)));
        assertThat(unverified(Role.OFFICE, here)).isEmpty();
    }

    private List<String> unverified(String role, School school) {
        as(role, school);
        var service = base.make(UnverifiedLinkService.class);
        return base.inTransaction(() -> {
            var pupils = service.pupils(0, 50);
            assertThat(pupils.stream().mapToLong(UnverifiedPupil::links).sum()).isEqualTo(service.count());
            return pupils.stream()
                    .map(pupil -> pupil.name() + " " + pupil.links())
                    .toList();
        });
    }

    @Test
    void who_is_only_a_contact_is_verified_and_gets_no_account() {
        base.inTransaction(() -> base.em()
                .find(Guardianship.class, father.id())
                .becomes(new GuardianshipTerms(GuardianshipLevel.TO_VERIFY, null, GuardianshipTerms.Duties.NONE)));
        verify(Role.OFFICE, GuardianshipLevel.CONTACT);
        assertThat(known().level()).isEqualTo(GuardianshipLevel.CONTACT);
        assertThat(accounts()).isZero();
    }

    private long accounts() {
        return base.inTransaction(() -> base.em()
                .createQuery("select count(a) from UserAccount a where a.person = :guardian", Long.class)
                .setParameter("guardian", father.guardian())
                .getSingleResult());
    }

    private void verify(String role, GuardianshipLevel level) {
        var service = as(role, here).service;
        base.inTransaction(() -> service.verify(lea.id(), father.id(), level));
    }

    @Test
    void a_file_costs_five_queries() {
        var office = as(Role.OFFICE, here).service;
        assertThat(base.statements(() -> office.file(lea.id()))).isEqualTo(5);
    }

    private Guardian known() {
        return as(Role.OFFICE, here).file(lea.id()).guardians().get(0);
    }

    private Office as(String role, School school) {
        base.give(Caller.class, new PlayedCaller(1, school, NOON, role))
                .give(Clock.class, NOON)
                .give(Event.class, observed());
        return new Office(base, base.make(PupilFileService.class));
    }

    /** What is fired reaches who observes it, in the same transaction. */
    private Event<?> observed() {
        return (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    base.make(VerifiedAccounts.class).open((GuardianshipVerified) arguments[0]);
                    return null;
                });
    }

    /** Somebody of a school, with the service at hand. */
    record Office(Database base, PupilFileService service) {

        PupilFile file(long pupil) {
            return base.inTransaction(() -> service.file(pupil));
        }
    }

    private Person person(String first) {
        var person = new Person(new PersonName("Martin", null, first));
        base.em().persist(person);
        return person;
    }
}
