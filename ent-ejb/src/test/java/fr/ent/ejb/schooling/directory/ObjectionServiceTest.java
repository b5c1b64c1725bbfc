package fr.ent.ejb.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.ejb.testing.SilentEvent;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.InformationObjection;
import fr.ent.persistence.schooling.directory.InformationObjectionRepository;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Ugo is of age and his own guardian, his mother is legal guardian, his sister Léa is not of age; nobody knows when Iris was born. */
@OnBothBases
class ObjectionServiceTest {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

    @Parameter
    Database base;

    final RecordedAudit audit = new RecordedAudit();
    School school;
    Person ugo;
    Person lea;
    Person iris;
    Person mother;

    @BeforeEach
    void a_family() {
        base.inTransaction(() -> {
            var schools = base.make(SchoolRepository.class);
            school = schools.add(new School("0990001N", "Lycée des Essais", "99"));
            mother = keep(new Person(new PersonName("Martin", null, "Claire")));
            ugo = child("Ugo", LocalDate.of(2008, 11, 23));
            lea = child("Léa", LocalDate.of(2008, 11, 24));
            iris = child("Iris", null);
            link(ugo, ugo, "70");
            for (var child : List.of(ugo, lea, iris)) {
                link(child, mother, "10");
            }
        });
    }

    @Test
    void he_objects_and_his_mother_reads_absences_alone_from_that_instant_on() {
        assertThat(seen(ugo, NOW).marks()).isTrue();
        object(ugo, NOW);
        assertThat(seen(ugo, NOW)).isEqualTo(FamilyPupil.Rights.refused(NOW));
        assertThat(seen(lea, NOW)).as("the other child").isEqualTo(FamilyPupil.Rights.ofAdult(true, true));
        assertThat(audit.lines()).isEmpty();
    }

    @Test
    void what_she_may_no_longer_read_is_refused_and_noted_and_absences_are_not() {
        object(ugo, NOW);
        var access = mother(NOW);
        base.inTransaction(() -> {
            assertThatThrownBy(() -> access.requireMarks(ugo.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> access.requireLessons(ugo.id())).isInstanceOf(NotFound.class);
            assertThat(access.requireDailyLife(ugo.id()).callName()).isEqualTo("Ugo");
            assertThat(access.refusing(ugo.id())).isPresent();
            assertThat(access.refusing(lea.id())).isEmpty();
        });
        assertThat(audit.lines())
                .containsExactly(
                        "refused directory.pupil.readMarks " + ugo.id(),
                        "refused directory.pupil.readLessons " + ugo.id());
    }

    @Test
    void he_takes_it_back_the_same_day_and_she_reads_all_again() {
        object(ugo, NOW);
        withdraw(ugo, NOW.plusSeconds(60));
        assertThat(seen(ugo, NOW.plusSeconds(60))).isEqualTo(FamilyPupil.Rights.ofAdult(true, true));
        object(ugo, NOW.plusSeconds(120));
        assertThat(seen(ugo, NOW.plusSeconds(120)).objectedAt()).isEqualTo(NOW.plusSeconds(120));
        assertThat(said()).hasSize(2);
    }

    @Test
    void said_twice_it_is_said_once() {
        object(ugo, NOW);
        object(ugo, NOW.plusSeconds(5));
        assertThat(said()).singleElement().satisfies(one -> assertThat(one.objectedAt())
                .isEqualTo(NOW));
        withdraw(ugo, NOW.plusSeconds(10));
        withdraw(ugo, NOW.plusSeconds(15));
        assertThat(said().get(0).withdrawnAt()).contains(NOW.plusSeconds(10));
    }

    @Test
    void one_posted_twice_in_the_same_instant_is_taken_back_whole() {
        base.inTransaction(() -> {
            for (var n = 0; n < 2; n++) {
                keep(new InformationObjection(ugo, NOW, LocalDate.of(2026, 11, 23)));
            }
        });
        assertThat(seen(ugo, NOW).isRefused()).isTrue();
        withdraw(ugo, NOW.plusSeconds(1));
        assertThat(seen(ugo, NOW.plusSeconds(1)).isRefused()).isFalse();
    }

    @Test
    void who_is_not_of_age_or_of_unknown_birth_has_no_such_choice() {
        for (var child : List.of(lea, iris)) {
            assertThatThrownBy(() -> object(child, NOW)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> withdraw(child, NOW)).isInstanceOf(NotFound.class);
            var service = pupil(child, NOW);
            assertThatThrownBy(() -> base.inTransaction(() -> service.himself(child.id())))
                    .isInstanceOf(NotFound.class);
        }
        object(lea, NOW.plusSeconds(11 * 3_600));
        assertThat(seen(lea, NOW.plusSeconds(11 * 3_600)).isRefused())
                .as("from midnight in Paris, her birthday")
                .isTrue();
    }

    @Test
    void nobody_objects_for_another_not_even_his_mother() {
        var service = pupil(ugo, NOW);
        assertThatThrownBy(() -> base.inTransaction(() -> service.object(lea.id())))
                .isInstanceOf(NotFound.class);
        mother(NOW);
        var hers = base.make(ObjectionService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> hers.object(ugo.id())))
                .isInstanceOf(NotFound.class);
        assertThat(said()).isEmpty();
    }

    @Test
    void a_birth_date_that_is_corrected_makes_the_objection_void() {
        object(ugo, NOW);
        base.inTransaction(() -> base.em().merge(ugo).describe(null, null, LocalDate.of(2009, 11, 23)));
        assertThat(seen(ugo, NOW)).isEqualTo(FamilyPupil.Rights.ofAdult(true, true));
    }

    @Test
    void the_staff_sees_it_in_his_file_with_its_days() {
        object(ugo, NOW);
        withdraw(ugo, NOW.plusSeconds(86_400));
        object(ugo, NOW.plusSeconds(2 * 86_400));
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        base.give(Clock.class, clock)
                .give(Caller.class, new PlayedCaller(1, school, clock, Role.OFFICE))
                .give(Event.class, SilentEvent.any());
        var files = base.make(PupilFileService.class);
        assertThat(base.inTransaction(() -> files.file(ugo.id())).objections())
                .containsExactly(
                        new PupilFile.Days(LocalDate.of(2026, 11, 25), null, true),
                        new PupilFile.Days(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24), false));
        assertThat(base.inTransaction(() -> files.file(lea.id())).objections()).isEmpty();
    }

    @Test
    void a_request_still_asks_once() {
        object(ugo, NOW);
        assertThat(base.statements(() -> mother(NOW).pupils())).isEqualTo(1);
    }

    private FamilyPupil.Rights seen(Person child, Instant now) {
        var access = mother(now);
        return base.inTransaction(() -> access.pupils().stream()
                .filter(pupil -> pupil.id() == child.id())
                .findFirst()
                .orElseThrow()
                .rights());
    }

    private PupilAccess mother(Instant now) {
        return as(mother, now, Role.GUARDIAN, PupilAccess.class);
    }

    private void object(Person who, Instant now) {
        var service = pupil(who, now);
        base.inTransaction(() -> service.object(who.id()));
    }

    private void withdraw(Person who, Instant now) {
        var service = pupil(who, now);
        base.inTransaction(() -> service.withdraw(who.id()));
    }

    private ObjectionService pupil(Person who, Instant now) {
        return as(who, now, Role.PUPIL, ObjectionService.class);
    }

    private <T> T as(Person who, Instant now, String role, Class<T> type) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC))
                .give(AuditLog.class, audit)
                .give(Caller.class, new PlayedRelative(who, role));
        return base.make(type);
    }

    private List<InformationObjection> said() {
        return base.inTransaction(
                () -> base.make(InformationObjectionRepository.class).of(ugo.id()));
    }

    private Person child(String first, LocalDate born) {
        var child = keep(new Person(new PersonName("Martin", null, first)));
        child.describe(null, null, born);
        var year = base.make(SchoolRepository.class).openYear(school, 2026);
        keep(new Enrolment(child, year, Validity.from(AUTUMN)));
        return child;
    }

    private void link(Person pupil, Person adult, String kinship) {
        var terms = new GuardianshipTerms(GuardianshipLevel.LEGAL, kinship, GuardianshipTerms.Duties.NONE);
        keep(new Guardianship(pupil, adult, terms, Validity.from(AUTUMN)));
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }
}
