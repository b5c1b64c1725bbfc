package fr.ent.ejb.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class PupilAccessTest {

    static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Parameter
    Database base;

    final RecordedAudit audit = new RecordedAudit();
    Person mother;
    Person lea;
    Person luc;
    Person stranger;
    Guardianship ofLea;
    PlayedRelative caller;

    @BeforeEach
    void a_family_of_two_schools() {
        base.inTransaction(() -> {
            mother = person("Claire");
            lea = person("Léa");
            luc = person("Luc");
            stranger = person("Inconnu");
            enrol(lea, "0990001N", "Collège des Essais");
            enrol(luc, "0990002P", "Lycée des Essais");
            enrol(stranger, "0990003R", "Autre collège");
            ofLea = link(lea, GuardianshipLevel.LEGAL);
            link(luc, GuardianshipLevel.IN_CHARGE);
        });
        caller = new PlayedRelative(mother, Role.GUARDIAN);
        base.give(Caller.class, caller).give(AuditLog.class, audit);
        base.give(Clock.class, Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void only_children_of_whom_something_may_be_read_are_there() {
        assertThat(base.inTransaction(() -> access().pupils()))
                .extracting(FamilyPupil::callName)
                .containsExactly("Léa");
    }

    @Test
    void the_schools_of_every_link_are_known_even_when_nothing_may_be_read() {
        assertThat(base.inTransaction(() -> access().schools()))
                .containsExactly("Collège des Essais", "Lycée des Essais");
    }

    @Test
    void a_school_that_opens_daily_life_opens_it_to_the_person_in_charge() {
        base.inTransaction(() ->
                base.make(SchoolRepository.class).find("0990002P").orElseThrow().openDailyLifeToPersonsInCharge(true));
        base.inTransaction(() -> {
            assertThat(access().readingDailyLife(luc.id()).granted()).isTrue();
            assertThat(access().readingMarks(luc.id()).granted()).isFalse();
            assertThatThrownBy(() -> access().requireMarks(luc.id())).isInstanceOf(NotFound.class);
            assertThat(access().pupils()).hasSize(2);
        });
    }

    @Test
    void unknown_and_forbidden_are_refused_alike_and_both_are_noted() {
        base.inTransaction(() -> {
            assertThatThrownBy(() -> access().requireMarks(stranger.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> access().requireMarks(-1)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> access().requireDailyLife(luc.id())).isInstanceOf(NotFound.class);
        });
        assertThat(audit.lines())
                .containsExactly(
                        "refused directory.pupil.readMarks " + stranger.id(),
                        "refused directory.pupil.readMarks -1",
                        "refused directory.pupil.readDailyLife " + luc.id());
    }

    @Test
    void what_may_be_read_leaves_no_line() {
        base.inTransaction(() -> {
            assertThat(access().requireMarks(lea.id()).school().uai()).isEqualTo("0990001N");
            assertThat(access().requireDailyLife(lea.id()).spokenName()).isEqualTo("Léa Martin");
        });
        assertThat(audit.lines()).isEmpty();
    }

    @Test
    void a_decision_of_this_very_day_ends_the_access_at_the_next_request() {
        base.inTransaction(
                () -> assertThat(access().readingMarks(lea.id()).granted()).isTrue());
        base.inTransaction(() -> base.em()
                .persist(new GuardianshipRestriction(
                        base.em().merge(ofLea), Validity.from(TODAY), "TJ des Essais, 23/11/2026")));
        nextRequest();
        base.inTransaction(() -> {
            assertThat(access().pupils()).isEmpty();
            assertThatThrownBy(() -> access().requireMarks(lea.id())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void one_query_serves_every_question_of_a_request() {
        assertThat(base.statements(() -> {
                    access().pupils();
                    access().readingMarks(lea.id());
                    access().readingDailyLife(luc.id());
                    access().requireMarks(lea.id());
                    access().schools();
                }))
                .isEqualTo(1);
    }

    @Test
    void a_pupil_reads_himself_and_nobody_else() {
        caller.becomes(lea, Role.PUPIL);
        base.inTransaction(() -> {
            assertThat(access().pupils()).singleElement().matches(pupil -> pupil.rights()
                    .self());
            assertThat(access().readingMarks(luc.id()).granted()).isFalse();
        });
        nextRequest();
        assertThat(base.statements(() -> access().pupils())).isEqualTo(1);
    }

    @Test
    void somebody_else_in_the_same_request_is_read_again() {
        base.inTransaction(() -> {
            assertThat(access().readingMarks(lea.id()).granted()).isTrue();
            caller.becomes(stranger, Role.PUPIL);
            assertThat(access().readingMarks(lea.id()).granted()).isFalse();
        });
    }

    private PupilAccess access() {
        return base.make(PupilAccess.class);
    }

    private void nextRequest() {
        base.give(Caller.class, caller);
    }

    private static Person person(String first) {
        return new Person(new PersonName("Martin", null, first));
    }

    private void enrol(Person pupil, String uai, String name) {
        base.em().persist(pupil);
        var schools = base.make(SchoolRepository.class);
        var year = schools.openYear(schools.add(new School(uai, name, "99")), 2026);
        base.em().persist(new Enrolment(pupil, year, Validity.from(AUTUMN)));
    }

    private Guardianship link(Person pupil, GuardianshipLevel level) {
        base.em().persist(mother);
        var terms = new GuardianshipTerms(level, "10", GuardianshipTerms.Duties.NONE);
        var link = new Guardianship(pupil, mother, terms, Validity.from(AUTUMN));
        base.em().persist(link);
        return link;
    }
}
