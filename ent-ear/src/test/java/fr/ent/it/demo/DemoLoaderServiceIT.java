package fr.ent.it.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.access.CallerService;
import fr.ent.ejb.demo.DemoImport;
import fr.ent.ejb.demo.files.DemoFiles;
import fr.ent.ejb.demo.files.ExpectedCounts;
import fr.ent.ejb.demo.people.DemoAccount;
import fr.ent.ejb.demo.people.DemoOpening;
import fr.ent.ejb.demo.school.DemoSize;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.it.As;
import fr.ent.it.Demo;
import fr.ent.it.Work;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The small demo, as it stands in the server: what was invented is there, by the ordinary ways. */
@ExtendWith(ArquillianExtension.class)
class DemoLoaderServiceIT {

    private static final String FIRST = "0990001N";
    private static final String SECOND = "0990002P";
    private static final String LEVEL = "fr.ent.persistence.schooling.directory.GuardianshipLevel.";

    @Inject
    Work work;

    @Inject
    CallerService accounts;

    @Inject
    DemoImport files;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @BeforeEach
    void waitForIt() throws Exception {
        Demo.awaitLoaded();
    }

    @Test
    void as_many_people_are_there_as_were_invented() {
        for (var school : List.of(FIRST, SECOND)) {
            var expected = expected(school);
            assertThat(count("Enrolment e where e.schoolYear.school.uai = '" + school + "'"))
                    .isEqualTo(expected.pupils());
            assertThat(count("Division d where d.schoolYear.school.uai = '" + school + "'"))
                    .isEqualTo(expected.divisions());
            assertThat(count("TeachingGroup g where g.schoolYear.school.uai = '" + school + "'"))
                    .isEqualTo(expected.groups());
            assertThat(count("StaffFunction f where f.school.uai = '" + school + "'"))
                    .isEqualTo(expected.staff());
            assertThat(count("TeachingAssignment a where a.structure.schoolYear.school.uai = '" + school + "'"))
                    .isEqualTo(expected.services());
        }
    }

    @Test
    void guardianships_are_counted_by_level() {
        var first = expected(FIRST);
        var second = expected(SECOND);
        assertThat(count("Guardianship g where " + of(FIRST, SECOND)))
                .isEqualTo(first.guardianships() + second.guardianships());
        assertThat(count("Guardianship g where g.terms.level = " + LEVEL + "CONTACT and " + of(FIRST)))
                .isEqualTo(first.contacts());
        assertThat(count("Guardianship g where g.terms.level = " + LEVEL + "IN_CHARGE and " + of(FIRST)))
                .isEqualTo(first.inCharge());
    }

    @Test
    void a_mother_of_children_in_two_schools_is_one_person() throws Exception {
        var login = DemoAccount.GUARDIAN_IN_TWO_SCHOOLS.login();
        long mother = As.user(login, () -> caller.personId());
        assertThat(count("Guardianship g where g.guardian.id = " + mother + " and " + of(FIRST)))
                .isEqualTo(2);
        assertThat(count("Guardianship g where g.guardian.id = " + mother + " and " + of(SECOND)))
                .isEqualTo(1);
    }

    @Test
    void every_listed_account_is_what_the_list_says() {
        assertThat(DemoAccount.values()).allSatisfy(account -> {
            var roles = accounts.allRoles(account.login());
            if (account.role() == null) {
                assertThat(roles).as(account.name()).isEmpty();
            } else {
                assertThat(roles).as(account.name()).contains(account.role());
            }
        });
        assertThat(accounts.allRoles(DemoAccount.DEPUTY.login())).doesNotContain(Role.PRINCIPAL);
    }

    @Test
    void a_teacher_of_two_schools_is_named_in_both() throws Exception {
        var schools = As.user(
                DemoAccount.TEACHER_OF_TWO_SCHOOLS.login(),
                () -> caller.schools().stream().map(school -> school.uai()).toList());
        assertThat(schools).containsExactlyInAnyOrder(FIRST, SECOND);
    }

    @Test
    void all_accounts_but_the_opener_s_serve_the_demonstration_alone() {
        assertThat(count("UserAccount a where a.login = '" + DemoOpening.OPENER + "' and a.passwordHash is not null"))
                .isZero();
        var listed = Stream.of(DemoAccount.values()).map(DemoAccount::login).toList();
        var flags = work.inTransaction(em -> em.createQuery(
                        "select a.demonstration from UserAccount a where a.login in :logins", Boolean.class)
                .setParameter("logins", listed)
                .getResultList());
        assertThat(flags).hasSize(listed.size()).containsOnly(true);
    }

    @Test
    void one_division_of_the_second_school_is_in_semesters_and_its_school_in_trimesters() {
        var of = "schoolYear.school.uai = '" + SECOND + "'";
        var semester = "fr.ent.persistence.schooling.directory.GradingPeriod.Kind.SEMESTER";
        assertThat(count("Division d where d.periodKind = " + semester + " and d." + of))
                .isEqualTo(1);
        assertThat(count("GradingPeriod p where p.kind = " + semester + " and p." + of))
                .isEqualTo(2);
        assertThat(count("GradingPeriod p where p.kind <> " + semester + " and p." + of))
                .isEqualTo(3);
        assertThat(count("SchoolYear y where y.periodKind <> " + semester + " and y.school.uai = '" + SECOND + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_term_was_lived() {
        var of = "assignment.structure.schoolYear.school.uai = '" + FIRST + "'";
        assertThat(count("Assessment a where a." + of)).isGreaterThanOrEqualTo(4 * 27);
        assertThat(count("Mark m where m.assessment." + of)).isGreaterThan(1_500);
        assertThat(count("Mark m where m.special is not null and m.assessment." + of))
                .isPositive();
        assertThat(count("Assessment a where a.terms.formative = true and a." + of))
                .isPositive();
        assertThat(count("Assessment a where a.publishedAt is null and a." + of))
                .isPositive();
        assertThat(count("RollCall c where c.lesson." + of)).isPositive();
    }

    @Test
    void the_same_files_again_change_nothing() {
        var demo = DemoFiles.of(DemoSize.SMALL, clock);
        for (var school : demo.schools()) {
            var admin = DemoOpening.admin(school.uai().equals(FIRST));
            school.content().forEach((name, content) -> assertThat(files.enter(admin, school.uai(), name, content))
                    .as(name)
                    .isZero());
        }
    }

    private ExpectedCounts expected(String uai) {
        return DemoFiles.of(DemoSize.SMALL, clock).schools().stream()
                .filter(school -> school.uai().equals(uai))
                .findFirst()
                .orElseThrow()
                .expected();
    }

    private static String of(String... schools) {
        return "exists (select e from Enrolment e where e.pupil = g.pupil and e.schoolYear.school.uai in ('"
                + String.join("', '", schools) + "'))";
    }

    private long count(String from) {
        var alias = from.split(" ")[1];
        return work.inTransaction(em -> em.createQuery("select count(" + alias + ") from " + from, Long.class)
                .getSingleResult());
    }
}
