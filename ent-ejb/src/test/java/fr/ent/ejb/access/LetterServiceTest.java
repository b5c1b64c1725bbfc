package fr.ent.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountState;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who gets which letter, with which code, on both bases. */
@OnBothBases
class LetterServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final String GOOD = "pluie lente girafe 19";
    private static final LetterPaper PAPER = new LetterPaper("https://ent.invalid/ent/access/activation.xhtml", true);
    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(-[2-9A-Z]{4}){2}");
    private static final Pattern LOGIN = Pattern.compile("Login (\\S+)");

    @Parameter
    Database base;

    private SchoolWorld world;
    private Division division;
    private List<Person> pupils;
    private Person mother;
    private Person father;

    @BeforeEach
    void families() {
        world = new SchoolWorld(base, "0990001N");
        division = world.division("5B");
        pupils = world.pupils(division, 2);
        mother = adult("Aubert", pupils.get(0), GuardianshipLevel.LEGAL, "1 rue des Acacias");
        father = adult("Bernard", pupils.get(0), GuardianshipLevel.LEGAL, "2 rue des Bleuets");
        adult("Voisin", pupils.get(0), GuardianshipLevel.CONTACT, "3 rue des Chênes");
        base.give(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC));
        as(Role.OFFICE);
    }

    @Test
    void each_guardian_has_a_sheet_of_his_own_with_his_address_his_child_and_a_code_that_opens_his_account() {
        var sheets = sheets(tx(() -> service().issue(AccountKind.GUARDIANS, division.id(), null, PAPER)));
        assertThat(sheets).hasSize(2);
        assertThat(sheets.get(0)).contains("Aubert", "1 rue des Acacias", "Prénom Eleve01 (5B)", "lettre 1 sur 2");
        assertThat(sheets.get(0)).doesNotContain("Bernard", "Bleuets", "Eleve02", code(sheets.get(1)));
        assertThat(sheets.get(1)).contains("Bernard", "2 rue des Bleuets").doesNotContain("Aubert", "Acacias");
        refused(() -> activate(login(sheets.get(0)), code(sheets.get(1))), "access.activation.refused");
        run(() -> activate(login(sheets.get(0)), code(sheets.get(0))));
        assertThat(sheets(tx(() -> service().issue(AccountKind.GUARDIANS, division.id(), null, PAPER))))
                .as("who has a password needs no letter")
                .hasSize(1);
    }

    @Test
    void the_administrator_of_the_ent_prints_names_without_addresses() {
        as(Role.SCHOOL_ADMIN);
        var sheets = sheets(tx(() -> service().issue(AccountKind.GUARDIANS, division.id(), null, PAPER)));
        assertThat(sheets.get(0)).contains("Aubert").doesNotContain("Acacias", "VILLE");
    }

    @Test
    void pupils_have_theirs_apart_and_no_address_of_anybody_else() {
        var sheets = sheets(tx(() -> service().issue(AccountKind.PUPILS, division.id(), null, PAPER)));
        assertThat(sheets).hasSize(2);
        assertThat(String.join("", sheets)).doesNotContain("Aubert", "Bernard", "rue des");
    }

    @Test
    void a_new_letter_kills_the_code_of_the_former_and_a_forgotten_password_can_be_replaced_by_one() {
        var first = sheets(tx(() -> service().issue(AccountKind.GUARDIANS, division.id(), null, PAPER)))
                .get(0);
        var second = sheets(tx(() -> service().reissue(AccountKind.GUARDIANS, division.id(), mother.id(), PAPER)));
        assertThat(second).hasSize(1);
        refused(() -> activate(login(first), code(first)), "access.activation.refused");
        run(() -> activate(login(first), code(second.get(0))));
        assertThat(sheets(tx(() -> service().reissue(AccountKind.GUARDIANS, division.id(), mother.id(), PAPER))))
                .hasSize(1);
    }

    @Test
    void only_those_in_one_state_get_one_when_asked_so() {
        run(() -> service().reissue(AccountKind.GUARDIANS, division.id(), mother.id(), PAPER));
        var without = sheets(tx(() -> service().issue(AccountKind.GUARDIANS, division.id(), AccountState.NONE, PAPER)));
        assertThat(without).singleElement().asString().contains("Bernard");
        refused(
                () -> service().issue(AccountKind.GUARDIANS, division.id(), AccountState.CLOSED, PAPER),
                "access.letters.nobody");
    }

    @Test
    void the_letters_of_a_class_cost_as_many_queries_as_those_of_one_family() {
        var few = queries(() -> service().issue(AccountKind.GUARDIANS, division.id(), null, PAPER));
        var big = world.division("5C");
        world.pupils(big, 12).forEach(pupil -> adult("Parent" + pupil.id(), pupil, GuardianshipLevel.LEGAL, "rue"));
        var many = queries(() -> service().issue(AccountKind.GUARDIANS, big.id(), null, PAPER));
        assertThat(many).isLessThanOrEqualTo(few);
    }

    @Test
    void a_code_holds_to_the_end_of_the_day_that_the_letter_names() {
        var letter = sheets(tx(() -> service().issue(AccountKind.PUPILS, division.id(), null, PAPER)))
                .get(0);
        assertThat(letter).contains("25 janvier 2027 / 25 January 2027");
        base.give(Clock.class, Clock.fixed(Instant.parse("2027-01-25T23:00:01Z"), ZoneOffset.UTC));
        refused(() -> activate(login(letter), code(letter)), "access.activation.refused");
        base.give(Clock.class, Clock.fixed(Instant.parse("2027-01-25T22:59:00Z"), ZoneOffset.UTC));
        run(() -> activate(login(letter), code(letter)));
    }

    @Test
    void nobody_prints_letters_of_another_school_of_the_staff_for_the_office_or_as_a_teacher() {
        var foreign = new SchoolWorld(base, "0990002P");
        var stranger = foreign.pupils(foreign.division("6A"), 1).get(0);
        assertThatThrownBy(() -> run(() -> service().reissue(AccountKind.PUPILS, 0, stranger.id(), PAPER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(() -> service().issue(AccountKind.PUPILS, 0, null, PAPER)))
                .isInstanceOf(NotFound.class);
        var teacher = world.person("Dupont", "Anne");
        run(() -> base.em()
                .persist(new Membership(
                        base.em().merge(teacher),
                        world.school(),
                        Role.TEACHER,
                        Validity.from(LocalDate.of(2026, 9, 1)))));
        refused(() -> service().issue(AccountKind.STAFF, 0, null, PAPER), "access.letters.nobody");
        as(Role.PRINCIPAL);
        assertThat(sheets(tx(() -> service().issue(AccountKind.STAFF, 0, null, PAPER))))
                .hasSize(1);
        as(Role.TEACHER);
        assertThatThrownBy(() -> run(() -> service().issue(AccountKind.PUPILS, division.id(), null, PAPER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> run(() -> service().reissue(AccountKind.GUARDIANS, division.id(), father.id(), PAPER)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void every_printing_is_written_into_the_journal() {
        assertThat(Arrays.stream(LetterService.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()))
                .hasSize(2)
                .allMatch(method -> method.isAnnotationPresent(Audited.class));
    }

    private LetterService service() {
        return base.make(LetterService.class);
    }

    private void activate(String login, String code) {
        base.make(ActivationService.class).activate(login, code, GOOD, "a");
    }

    private static String code(String sheet) {
        return found(CODE, sheet, 0);
    }

    private static String login(String sheet) {
        return found(LOGIN, sheet, 1);
    }

    private static String found(Pattern pattern, String sheet, int group) {
        var matcher = pattern.matcher(sheet);
        assertThat(matcher.find()).as(sheet).isTrue();
        return matcher.group(group);
    }

    private static List<String> sheets(byte[] file) {
        try (var pdf = Loader.loadPDF(file)) {
            var sheets = new ArrayList<String>();
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                sheets.add(stripper.getText(pdf));
            }
            return sheets;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void as(String role) {
        base.give(Caller.class, new PlayedCaller(1, world.school(), Clock.fixed(NOW, ZoneOffset.UTC), role));
    }

    private Person adult(String name, Person pupil, GuardianshipLevel level, String street) {
        var adult = world.person(name, "Zoé");
        run(() -> {
            var kept = base.em().find(Person.class, adult.id());
            kept.moveTo(new PostalAddress(street, "99000", "Ville", null));
            base.em()
                    .persist(new Guardianship(
                            base.em().find(Person.class, pupil.id()),
                            kept,
                            new GuardianshipTerms(level, "20", GuardianshipTerms.Duties.NONE),
                            Validity.from(LocalDate.of(2026, 9, 1))));
        });
        return adult;
    }

    private long queries(Runnable work) {
        return base.sql(work).stream()
                .filter(sql -> sql.startsWith("SELECT") && sql.contains(" FROM "))
                .count();
    }

    private void refused(Runnable work, String key) {
        assertThatThrownBy(() -> run(work)).isInstanceOf(BrokenRule.class).hasMessage(key);
    }

    private void run(Runnable work) {
        base.inTransaction(work);
    }

    private <T> T tx(Supplier<T> work) {
        return base.inTransaction(work);
    }
}
