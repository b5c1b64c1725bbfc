package fr.ent.persistence.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class GuardianshipRepositoryTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

    @Parameter
    Database base;

    GuardianshipRepository guardianships;
    School college;
    School lycee;
    Person mother;
    Person lea;

    @BeforeEach
    void a_mother_and_her_daughter() {
        guardianships = base.make(GuardianshipRepository.class);
        base.inTransaction(() -> {
            college = school("0990001N", "Collège des Essais");
            lycee = school("0990002P", "Lycée des Essais");
            mother = person("Martin", "Claire");
            lea = person("Martin", "Léa");
            enrol(lea, college, Validity.from(AUTUMN));
        });
    }

    @Test
    void a_link_of_any_level_gives_the_child_with_her_school() {
        link(lea, GuardianshipLevel.CONTACT, Validity.from(AUTUMN));
        assertThat(children()).singleElement().satisfies(child -> {
            assertThat(child.pupilId()).isEqualTo(lea.id());
            assertThat(child.uai()).isEqualTo("0990001N");
            assertThat(child.level()).isEqualTo(GuardianshipLevel.CONTACT);
            assertThat(child.restricted()).isFalse();
        });
        assertThat(ties()).singleElement().satisfies(tie -> {
            assertThat(tie.firstName()).isEqualTo("Léa");
            assertThat(tie.level()).isEqualTo(GuardianshipLevel.CONTACT);
            assertThat(tie.judgedSince()).isNull();
            assertThat(tie.enrolledUntil()).isEqualTo(Validity.OPEN);
        });
    }

    @Test
    void a_restriction_that_starts_today_holds_today() {
        var link = link(lea, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        restrict(link, Validity.from(TODAY));
        assertThat(children()).extracting(Child::restricted).containsExactly(true);
        assertThat(ties()).allMatch(tie -> tie.isJudgedAt(JudgmentKind.INFORMATION_REMOVED, noon(TODAY)));
        assertThat(ties()).noneMatch(tie -> tie.isJudgedAt(JudgmentKind.INFORMATION_REMOVED, noon(TODAY.minusDays(1))));
    }

    @Test
    void a_restriction_that_ended_yesterday_no_longer_holds() {
        var link = link(lea, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        restrict(link, Validity.between(AUTUMN, TODAY.minusDays(1)));
        assertThat(children()).extracting(Child::restricted).containsExactly(false);
        assertThat(ties()).hasSize(1).noneMatch(tie -> tie.isJudgedAt(JudgmentKind.INFORMATION_REMOVED, noon(TODAY)));
    }

    @Test
    void two_restrictions_of_one_link_make_two_ties() {
        var link = link(lea, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        restrict(link, Validity.between(AUTUMN, TODAY.minusDays(1)));
        restrict(link, Validity.from(TODAY));
        assertThat(children()).hasSize(1);
        assertThat(ties()).hasSize(2).anyMatch(tie -> tie.isJudgedAt(JudgmentKind.INFORMATION_REMOVED, noon(TODAY)));
    }

    @Test
    void a_link_that_ended_before_yesterday_gives_nothing() {
        link(lea, GuardianshipLevel.LEGAL, Validity.between(AUTUMN, TODAY.minusDays(2)));
        assertThat(children()).isEmpty();
        assertThat(ties()).isEmpty();
    }

    @Test
    void a_link_that_ended_yesterday_is_there_but_no_longer_alive() {
        link(lea, GuardianshipLevel.LEGAL, Validity.between(AUTUMN, TODAY.minusDays(1)));
        assertThat(children()).isEmpty();
        assertThat(ties()).singleElement().matches(tie -> !tie.isLinkedAt(noon(TODAY)));
    }

    @Test
    void a_child_whose_enrolment_ended_is_there_as_long_as_what_is_his_is_kept() {
        var luc = left("Luc", TODAY.minusDays(2));
        var ana = left("Ana", TODAY.minusMonths(3).minusDays(2));
        link(luc, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        link(ana, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        assertThat(children()).isEmpty();
        assertThat(ties()).singleElement().satisfies(tie -> {
            assertThat(tie.firstName()).isEqualTo("Luc");
            assertThat(tie.isEnrolledAt(noon(TODAY))).isFalse();
            assertThat(tie.isKeptAt(noon(TODAY))).isTrue();
        });
        assertThat(base.inTransaction(() -> guardianships.ownTies(luc.id(), TODAY)))
                .hasSize(1);
        assertThat(base.inTransaction(() -> guardianships.ownTies(ana.id(), TODAY)))
                .isEmpty();
    }

    private Person left(String first, LocalDate lastDay) {
        return base.inTransaction(() -> {
            var pupil = person("Martin", first);
            enrol(pupil, college, Validity.between(TODAY.minusYears(1), lastDay));
            return pupil;
        });
    }

    @Test
    void children_of_two_schools_are_together_in_the_order_of_their_names() {
        var eleonore = base.inTransaction(() -> {
            var sister = person("Martin", "Éléonore");
            enrol(sister, lycee, Validity.from(AUTUMN));
            return sister;
        });
        link(lea, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        link(eleonore, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        assertThat(children()).extracting(Child::firstName).containsExactly("Éléonore", "Léa");
        assertThat(ties()).extracting(FamilyTie::uai).containsExactly("0990002P", "0990001N");
    }

    @Test
    void another_familys_child_is_not_there() {
        var stranger = base.inTransaction(() -> person("Autre", "Paul"));
        link(lea, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        assertThat(base.inTransaction(() -> guardianships.tiesOf(stranger.id(), TODAY)))
                .isEmpty();
    }

    @Test
    void a_pupil_is_tied_to_himself_by_his_enrolment() {
        assertThat(base.inTransaction(() -> guardianships.ownTies(lea.id(), TODAY)))
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.level()).isNull();
                    assertThat(tie.isEnrolledAt(noon(TODAY))).isTrue();
                    assertThat(tie.isLinkedAt(noon(TODAY))).isFalse();
                });
        assertThat(base.inTransaction(() -> guardianships.ownTies(mother.id(), TODAY)))
                .isEmpty();
    }

    @Test
    void the_day_is_the_one_of_the_school_wherever_the_server_stands() {
        base.inTransaction(() -> base.em().merge(college).locate(ZoneId.of("Pacific/Noumea"), "OWN"));
        var link = link(lea, GuardianshipLevel.LEGAL, Validity.from(AUTUMN));
        restrict(link, Validity.from(TODAY.plusDays(1)));
        var eveningInParis = TODAY.atTime(LocalTime.of(20, 0)).toInstant(ZoneOffset.UTC);
        assertThat(ties()).hasSize(1).allMatch(tie -> tie.isJudgedAt(JudgmentKind.INFORMATION_REMOVED, eveningInParis));
    }

    @Test
    void one_query_serves_a_family_of_four() {
        base.inTransaction(() -> {
            for (var name : List.of("Ana", "Bob", "Cyr", "Dora")) {
                var child = person("Martin", name);
                enrol(child, college, Validity.from(AUTUMN));
                base.em()
                        .persist(
                                new Guardianship(child, mother, terms(GuardianshipLevel.LEGAL), Validity.from(AUTUMN)));
            }
        });
        assertThat(base.statements(() -> guardianships.tiesOf(mother.id(), TODAY)))
                .isEqualTo(1);
    }

    private List<Child> children() {
        return base.inTransaction(() -> guardianships.childrenOf(mother.id(), TODAY));
    }

    private List<FamilyTie> ties() {
        return base.inTransaction(() -> guardianships.tiesOf(mother.id(), TODAY));
    }

    private School school(String uai, String name) {
        return base.make(SchoolRepository.class).add(new School(uai, name, "99"));
    }

    private Person person(String family, String first) {
        var person = new Person(new PersonName(family, null, first));
        base.em().persist(person);
        return person;
    }

    private void enrol(Person pupil, School school, Validity days) {
        var year = base.make(SchoolRepository.class).openYear(base.em().merge(school), 2026);
        base.em().persist(new Enrolment(base.em().merge(pupil), year, days));
    }

    private Guardianship link(Person pupil, GuardianshipLevel level, Validity days) {
        return base.inTransaction(() -> {
            var link = new Guardianship(base.em().merge(pupil), base.em().merge(mother), terms(level), days);
            base.em().persist(link);
            return link;
        });
    }

    private void restrict(Guardianship link, Validity days) {
        base.inTransaction(() -> base.em()
                .persist(new GuardianshipRestriction(base.em().merge(link), days, "TJ des Essais, 12/11/2026")));
    }

    private static GuardianshipTerms terms(GuardianshipLevel level) {
        return new GuardianshipTerms(level, "10", GuardianshipTerms.Duties.NONE);
    }

    private static java.time.Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
