package fr.ent.ejb.schooling.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.access.CodeSlip;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Two letters, one guardian: the second code ties the second child to the first account. */
@OnBothBases
class ClaimServiceTest {

    private static final String HOME = "192.0.2.1";
    private static final String REFUSED = "access.activation.refused";

    @Parameter
    Database base;

    private OfficeWorld world;
    private Person twin;

    @BeforeEach
    void two_letters() {
        world = new OfficeWorld(base);
        base.inTransaction(() -> {
            twin = world.person("MARTIN", "Marc");
            world.link(world.pupil("Paul", world.other), twin, GuardianshipLevel.LEGAL);
            var used = new UserAccount(base.em().find(Person.class, world.marc.id()), "martin.marc");
            used.changePassword("hash");
            base.em().persist(used);
        });
    }

    @Test
    void the_second_code_ties_the_second_child_and_is_worth_nothing_afterwards() {
        var letter = letter(twin);
        claim(letter.login(), letter.code().toLowerCase());
        assertThat(children()).containsExactlyInAnyOrder("Léa", "Paul");
        assertThat(world.count("UserAccount x where x.frozenSince is not null and x.login = '" + letter.login() + "'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> claim(letter.login(), letter.code())).hasMessage(REFUSED);
        assertThat(base.inTransaction(() -> world.office(MergeService.class).recent()))
                .as("the school sees it, and may part them")
                .hasSize(1);
    }

    @Test
    void a_wrong_code_an_unknown_name_and_the_own_letter_read_the_same() {
        var letter = letter(twin);
        assertThatThrownBy(() -> claim(letter.login(), "AAAA-BBBB-CCCC")).hasMessage(REFUSED);
        assertThatThrownBy(() -> claim("nobody", letter.code())).hasMessage(REFUSED);
        assertThatThrownBy(() -> claim("martin.marc", letter.code())).hasMessage(REFUSED);
        assertThat(children()).containsExactly("Léa");
    }

    @Test
    void the_letter_of_somebody_else_is_not_taken() {
        var eve = base.inTransaction(() -> {
            var mother = world.person("Martin", "Eve");
            world.link(base.em().find(Person.class, world.lea.id()), mother, GuardianshipLevel.LEGAL);
            return mother;
        });
        var letter = letter(eve);
        assertThatThrownBy(() -> claim(letter.login(), letter.code())).hasMessage("office.claim.otherName");
        assertThat(children()).containsExactly("Léa");
    }

    @Test
    void a_letter_of_who_is_more_than_a_guardian_is_not_taken() {
        var letter = letter(twin);
        base.inTransaction(() -> world.names(base.em().find(Person.class, twin.id()), world.here, Role.TEACHER));
        assertThatThrownBy(() -> claim(letter.login(), letter.code())).hasMessage(REFUSED);
    }

    @Test
    void who_guesses_waits() {
        var letter = letter(twin);
        var service = claims();
        for (var guess = 0; guess < 12; guess++) {
            assertThatThrownBy(() -> base.inTransaction(() -> service.claim(letter.login(), "AAAA-BBBB-CCCC", HOME)));
        }
        assertThatThrownBy(() -> base.inTransaction(() -> service.claim(letter.login(), letter.code(), HOME)))
                .hasMessage("access.signIn.wait");
    }

    private CodeSlip letter(Person person) {
        var accounts = world.office(AccountService.class);
        return base.inTransaction(() -> accounts.reissue(AccountKind.GUARDIANS, 0, person.id()))
                .slips()
                .get(0);
    }

    private void claim(String login, String code) {
        var service = claims();
        base.inTransaction(() -> service.claim(login, code, HOME));
    }

    private ClaimService claims() {
        base.give(Caller.class, new PlayedCaller(world.marc.id(), world.here, OfficeWorld.NOON, Role.GUARDIAN))
                .give(Clock.class, OfficeWorld.NOON);
        return base.make(ClaimService.class);
    }

    private List<String> children() {
        return base.inTransaction(() -> base.em()
                .createQuery("select g.pupil.name.first from Guardianship g where g.guardian.id = :marc", String.class)
                .setParameter("marc", world.marc.id())
                .getResultList());
    }
}
