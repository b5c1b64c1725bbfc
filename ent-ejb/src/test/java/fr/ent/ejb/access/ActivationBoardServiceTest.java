package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class ActivationBoardServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    @Parameter
    Database base;

    private SchoolWorld world;
    private Division fifth;
    private Division sixth;

    @BeforeEach
    void aSchool() {
        world = new SchoolWorld(base, "0990001N");
        fifth = world.division("5B");
        sixth = world.division("6A");
        at(NOW);
        as(Role.OFFICE);
    }

    @Test
    void each_division_has_its_figures_and_a_parent_of_two_is_one_parent_of_the_school() {
        var elder = world.pupils(fifth, 3).get(0);
        var younger = world.pupils(sixth, 2).get(0);
        var mother = world.person("Martin", "Zoé");
        link(elder, mother, GuardianshipLevel.LEGAL);
        link(younger, mother, GuardianshipLevel.LEGAL);
        link(younger, world.person("Voisin", "Paul"), GuardianshipLevel.CONTACT);
        var group = world.group("5BG1");
        world.join(List.of(elder), group, LocalDate.of(2026, 9, 1));
        activate(AccountKind.PUPILS, fifth, elder);
        base.inTransaction(() -> issuing().issue(issuing().one(AccountKind.GUARDIANS, sixth.id(), mother.id())));

        var board = board();
        assertThat(board.divisions())
                .extracting(ActivationBoard.OfDivision::pupils)
                .containsExactly(new ActivationFigure(2, 0, 3), new ActivationFigure(2, 0, 2));
        assertThat(board.divisions())
                .extracting(ActivationBoard.OfDivision::guardians)
                .containsOnly(new ActivationFigure(1, 1, 1));
        assertThat(board.pupils()).isEqualTo(new ActivationFigure(4, 0, 5));
        assertThat(board.guardians()).isEqualTo(new ActivationFigure(1, 1, 1));
        assertThat(board.staff()).isEqualTo(new ActivationFigure(0, 0, 0));

        at(NOW.plus(OneTimeCode.LASTS));
        assertThat(board().guardians()).as("the code is old").isEqualTo(new ActivationFigure(1, 0, 1));
    }

    @Test
    void it_costs_the_same_whatever_the_size_and_knows_nobody_of_another_school() {
        world.pupils(fifth, 2);
        var few = base.statements(() -> base.make(ActivationBoardService.class).board());
        world.pupils(sixth, 30);
        var foreign = new SchoolWorld(base, "0990002P");
        foreign.pupils(foreign.division("6A"), 4);
        assertThat(base.statements(() -> base.make(ActivationBoardService.class).board()))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
        assertThat(board().pupils().all()).isEqualTo(32);
        assertThat(board().divisions()).hasSize(2);
    }

    @Test
    void a_teacher_sees_no_figures() {
        as(Role.TEACHER);
        assertThatThrownBy(this::board).isInstanceOf(Forbidden.class);
    }

    private ActivationBoard board() {
        return base.inTransaction(() -> base.make(ActivationBoardService.class).board());
    }

    private CodeIssuing issuing() {
        return base.make(CodeIssuing.class);
    }

    private void activate(AccountKind kind, Division division, Person person) {
        base.inTransaction(() -> {
            var issued = issuing()
                    .issue(issuing().one(kind, division.id(), person.id()))
                    .get(0);
            issued.account().activate(PasswordHash.ofPassword("pluie lente girafe 19"), NOW);
        });
    }

    private void link(Person pupil, Person adult, GuardianshipLevel level) {
        base.inTransaction(() -> base.em()
                .persist(new Guardianship(
                        base.em().merge(pupil),
                        base.em().merge(adult),
                        new GuardianshipTerms(level, "20", GuardianshipTerms.Duties.NONE),
                        Validity.from(LocalDate.of(2026, 9, 1)))));
    }

    private void at(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void as(String role) {
        base.give(Caller.class, new PlayedCaller(1, world.school(), Clock.fixed(NOW, ZoneOffset.UTC), role));
    }
}
