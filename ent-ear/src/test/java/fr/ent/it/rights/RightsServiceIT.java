package fr.ent.it.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.access.MemberService;
import fr.ent.ejb.exchange.imports.ImportService;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.ejb.rights.Deed;
import fr.ent.ejb.rights.FileReaders.Reader;
import fr.ent.ejb.rights.FileReaders.Relation;
import fr.ent.ejb.rights.FileReadersService;
import fr.ent.ejb.rights.QuestionService;
import fr.ent.ejb.rights.ReadJournalService;
import fr.ent.ejb.rights.RightsMatrixService;
import fr.ent.ejb.rights.Thing;
import fr.ent.ejb.schooling.assessment.AveragesService;
import fr.ent.ejb.schooling.assessment.MarkEntryService;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.attendance.AttendanceService;
import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.schooling.attendance.RollCallDayService;
import fr.ent.ejb.schooling.directory.DirectoryService;
import fr.ent.ejb.schooling.directory.JudgmentService;
import fr.ent.ejb.schooling.directory.JudgmentTerms;
import fr.ent.ejb.schooling.directory.PupilFile;
import fr.ent.ejb.schooling.directory.PupilFileService;
import fr.ent.it.As;
import fr.ent.it.Work;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.rights.ReadLine;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said of rights is what is done: in the server, role, door, policy and transaction together. */
@ExtendWith(ArquillianExtension.class)
class RightsServiceIT {

    @Inject
    QuestionService questions;

    @Inject
    RightsMatrixService matrix;

    @Inject
    BeanManager beans;

    @Inject
    ReadJournalService journal;

    @Inject
    FileReadersService readers;

    @Inject
    PupilFileService files;

    @Inject
    JudgmentService judgments;

    @Inject
    DirectoryService directory;

    @Inject
    AveragesService averages;

    @Inject
    MarkGridService grids;

    @Inject
    MarkEntryService entries;

    @Inject
    RollCallDayService days;

    @Inject
    AttendanceService attendance;

    @Inject
    ImportService imports;

    @Inject
    AccountService accounts;

    @Inject
    MemberService members;

    @Inject
    PupilMarksService marks;

    @Inject
    PupilAbsencesService absences;

    @Inject
    Work work;

    @Inject
    Clock clock;

    private static final int FEW = 20;
    private static final Slice FIRST = new Slice(0, 50);

    private RightsWorld world;

    @Test
    void the_answer_is_what_the_service_really_does() throws Exception {
        var seed = System.nanoTime();
        world = made(seed);
        var wrong = new ArrayList<String>();
        var rules = EnumSet.noneOf(Ruling.class);
        for (var person : askable()) {
            for (var deed : Deed.values()) {
                for (var object : objects(deed)) {
                    var said = asHead(() -> questions.answer(person.getKey(), deed, object))
                            .ruling();
                    rules.add(said);
                    if (said.granted() != does(person.getValue(), deed, object)) {
                        wrong.add(person.getValue() + " " + deed + " " + object + ": " + said);
                    }
                }
            }
        }
        assertThat(wrong).as("seed " + seed).isEmpty();
        assertThat(rules)
                .contains(
                        Ruling.FUNCTION,
                        Ruling.ROLE,
                        Ruling.SCHOOL,
                        Ruling.NO_ACCOUNT,
                        Ruling.FORM_TUTOR,
                        Ruling.NOT_TEACHING,
                        Ruling.HIMSELF,
                        Ruling.NO_LINK,
                        Ruling.LEGAL_GUARDIAN,
                        Ruling.OBJECTION,
                        Ruling.STILL_REPORTED,
                        Ruling.LEVEL);
    }

    @Test
    void a_question_is_written_under_the_name_of_who_asked_and_does_nothing() throws Exception {
        world = made(1);
        var somebody = world.logins.entrySet().iterator().next();
        asHead(() -> questions.answer(somebody.getKey(), Deed.FAMILY_MARKS, world.pupils.get(0)));
        asHead(() -> questions.answer(somebody.getKey(), Deed.READ_FILE, world.pupils.get(0)));
        assertThat(linesOf(somebody.getValue())).isEmpty();
        assertThat(linesOf(world.head)).hasSize(2).allMatch("rights.question.ask"::equals);
        assertThatThrownBy(() -> asHead(() -> questions.answer(somebody.getKey(), Deed.READ_FILE, -1)))
                .isInstanceOf(NotFound.class);
        var elsewhere = made(2);
        assertThatThrownBy(() ->
                        asHead(() -> questions.answer(somebody.getKey(), Deed.READ_FILE, elsewhere.pupils.get(0))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asHead(() -> questions.answer(
                        elsewhere.logins.keySet().iterator().next(), Deed.READ_FILE, world.pupils.get(0))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_administrator_asks_about_the_staff_and_learns_nothing_of_families() throws Exception {
        world = made(3);
        var admin = login(Role.SCHOOL_ADMIN);
        var somebody = world.logins.keySet().iterator().next();
        assertThat(As.user(admin, world.uai, () -> questions.answer(somebody, Deed.READ_LIST, world.divisions.get(0)))
                        .ruling())
                .isNotNull();
        for (var deed : Deed.values()) {
            if (deed.isOfFamily()) {
                assertThatThrownBy(() ->
                                As.user(admin, world.uai, () -> questions.answer(somebody, deed, world.pupils.get(0))))
                        .isInstanceOf(Forbidden.class);
            }
        }
    }

    @Test
    void what_a_family_is_told_of_the_staff_is_what_the_staff_reads() throws Exception {
        world = made(4);
        var pupil = world.pupils.get(0);
        var told = As.user(world.logins.get(pupil), () -> readers.of(pupil));
        for (var reader : told.staff()) {
            if (reader.relation() == Relation.NONE && !reader.role().equals(Role.TEACHER)) {
                var login = login(reader.role());
                assertThat(reader.things().contains(Thing.CONTACTS))
                        .as(reader.role())
                        .isEqualTo(does(login, Deed.READ_FILE, pupil));
                assertThat(reader.things().contains(Thing.ADDRESSES))
                        .as(reader.role())
                        .isEqualTo(does(login, Deed.READ_ADDRESSES, pupil));
                assertThat(reader.things().contains(Thing.JUDGMENTS))
                        .as(reader.role())
                        .isEqualTo(does(login, Deed.READ_JUDGMENTS, pupil));
                assertThat(reader.things().contains(Thing.MARKS))
                        .as(reader.role())
                        .isEqualTo(does(login, Deed.READ_STRUCTURE_MARKS, world.divisions.get(0)));
                assertThat(reader.things().contains(Thing.ABSENCES))
                        .as(reader.role())
                        .isEqualTo(does(login, Deed.READ_ABSENCES, 0));
            }
        }
        assertThat(told.staff()).extracting(Reader::role).contains(Role.PRINCIPAL, Role.OFFICE, Role.SUPERVISOR);
        assertThat(told.nothing()).contains(Role.NURSE, Role.INSPECTOR, Role.COLLECTIVITE);
    }

    @Test
    void what_the_head_decides_holds_at_the_next_request_and_every_decision_is_kept() throws Exception {
        world = made(6);
        decide(List.of("ENTER_JUDGMENTS.DEPUTY"));
        decide(List.of());
        var pupil = world.pupils.get(0);
        var adviser = login(Role.EDUCATION_ADVISER);
        nextRequest();
        assertThat(does(adviser, Deed.READ_ADDRESSES, pupil)).isFalse();
        decide(List.of("ADDRESSES.EDUCATION_ADVISER"));
        nextRequest();
        assertThat(does(adviser, Deed.READ_ADDRESSES, pupil)).isTrue();
        var adviserId = work.inTransaction(
                em -> em.createQuery("select a.person.id from UserAccount a where a.login = :login", Long.class)
                        .setParameter("login", adviser)
                        .getSingleResult());
        assertThat(asHead(() -> questions.answer(adviserId, Deed.READ_ADDRESSES, pupil))
                        .ruling())
                .isEqualTo(Ruling.OPENED_HERE);
        var last = number();
        asHead(() -> {
            matrix.comeBack(last, last - 1);
            return null;
        });
        nextRequest();
        assertThat(does(adviser, Deed.READ_ADDRESSES, pupil)).isFalse();
        assertThat(asHead(() -> questions.answer(adviserId, Deed.READ_ADDRESSES, pupil))
                        .ruling())
                .isEqualTo(Ruling.CLOSED_HERE);
        assertThat(number()).isEqualTo(last + 1);
        assertThat(targets("rights.matrix.change"))
                .contains("ADDRESSES.EDUCATION_ADVISER false -> true", "ADDRESSES.EDUCATION_ADVISER true -> false");
    }

    @Test
    void what_the_law_fixes_two_heads_at_once_and_others_than_the_head_change_nothing() throws Exception {
        world = made(7);
        for (var bound : List.of("ADDRESSES.TEACHER", "ENTER_JUDGMENTS.OFFICE", "ADDRESSES.GUARDIAN", "=1")) {
            assertThatThrownBy(() -> asHead(() -> decided(0, List.of(bound)))).isInstanceOf(Forbidden.class);
        }
        assertThat(number()).isEqualTo(1);
        asHead(() -> decided(1, List.of("GUARDIAN_MAILS.TEACHER")));
        assertThatThrownBy(() -> asHead(() -> decided(0, List.of("GUARDIAN_NAMES.TEACHER"))))
                .isInstanceOf(BrokenRule.class);
        assertThat(number()).isEqualTo(2);
        assertThatThrownBy(() -> As.withRoles(
                        login(Role.SCHOOL_ADMIN), world.uai, Set.of(Role.PRINCIPAL), () -> decided(2, List.of())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_head_reads_who_read_what_and_nobody_else_does() throws Exception {
        world = made(5);
        var pupil = world.pupils.get(0);
        As.user(login(Role.OFFICE), world.uai, () -> files.file(pupil));
        As.user(login(Role.DEPUTY), world.uai, () -> averages.ofDivision(world.divisions.get(0), null));
        As.user(login(Role.DEPUTY), world.uai, () -> averages.ofDivision(world.divisions.get(1), null));
        assertThat(does(login(Role.NURSE), Deed.READ_FILE, pupil)).isFalse();
        var seen = asHead(() -> journal.page(pupil, null, null, null, FIRST));
        assertThat(seen.lines())
                .extracting(ReadLine::action, ReadLine::login, line -> line.refusal() != null)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("directory.pupilFile.read", login(Role.OFFICE), false),
                        org.assertj.core.groups.Tuple.tuple("directory.pupilFile.read", login(Role.NURSE), true),
                        org.assertj.core.groups.Tuple.tuple("assessment.averages.read", login(Role.DEPUTY), false));
        assertThat(seen.names()).containsKey(pupil);
        assertThat(asHead(() -> journal.page(pupil, null, null, null, FIRST)).lines())
                .as("to read the journal of somebody is a read of him")
                .extracting(ReadLine::action)
                .contains("rights.journal.read");
        assertThat(asHead(() -> journal.whole(null, null, null, null)).get(0).total())
                .isEqualTo(6);
        for (var role : List.of(Role.DEPUTY, Role.SCHOOL_ADMIN, Role.OFFICE)) {
            assertThatThrownBy(() -> As.withRoles(
                            login(role),
                            world.uai,
                            Set.of(Role.PRINCIPAL),
                            () -> journal.page(null, null, null, null, FIRST)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> asHead(() -> journal.page(-1L, null, null, null, FIRST)))
                .isInstanceOf(NotFound.class);
    }

    /** Who is only to be called, or whose link is over, is nobody of the school: no question is asked about him. */
    private List<Map.Entry<Long, String>> askable() throws Exception {
        var people = new ArrayList<Map.Entry<Long, String>>();
        for (var person : world.logins.entrySet()) {
            try {
                asHead(() -> questions.person(person.getKey()));
                people.add(person);
            } catch (NotFound nobody) {
                assertThat(does(person.getValue(), Deed.FAMILY_MARKS, world.pupils.get(0)))
                        .isFalse();
            }
        }
        assertThat(people).hasSizeGreaterThan(FEW);
        return people;
    }

    private List<Long> objects(Deed deed) {
        return switch (deed.target()) {
            case PUPIL -> world.pupils;
            case STRUCTURE -> world.divisions;
            case ASSESSMENT -> world.assessments;
            case ASSIGNMENT -> world.assignments;
            case SCHOOL -> List.of(0L);
        };
    }

    /** What happens when that person really does it. */
    private boolean does(String login, Deed deed, long object) throws Exception {
        try {
            return As.user(login, deed.isOfFamily() ? null : world.uai, () -> done(deed, object));
        } catch (EJBAccessException | Forbidden | NotFound refused) {
            return false;
        } catch (BrokenRule entered) {
            return true;
        }
    }

    private boolean done(Deed deed, long object) {
        switch (deed) {
            case READ_FILE -> files.file(object);
            case READ_ADDRESSES -> {
                return files.file(object).guardians().stream()
                        .anyMatch(one -> !one.reach().address().isEmpty());
            }
            case READ_JUDGMENTS -> {
                return files.file(object).guardians().stream()
                        .flatMap(one -> one.restrictions().stream())
                        .map(PupilFile.Restriction::ground)
                        .anyMatch(ground -> !ground.isEmpty());
            }
            case ENTER_JUDGMENT ->
                judgments.add(object, world.links.get(object), new JudgmentTerms(null, today(), null, ""));
            case READ_LIST -> directory.sheet(object);
            case READ_STRUCTURE_MARKS -> averages.ofDivision(object, null);
            case READ_MARKS -> grids.grid(object);
            case WRITE_MARKS -> entries.save(object, Map.of());
            case READ_ABSENCES -> days.absentOn(today());
            case TAKE_ROLL_CALL -> attendance.sheet(object, today(), LocalTime.of(8, 0));
            case IMPORT_FILES -> imports.list(0, 1);
            case SEE_ACCOUNTS -> accounts.divisions();
            case NAME_STAFF -> members.list();
            case FAMILY_MARKS -> marks.marks(object, null);
            case FAMILY_ABSENCES -> absences.ofYear(object);
            case FAMILY_LESSONS -> absences.lessonsToday(List.of(object));
        }
        return true;
    }

    private <T> T asHead(Callable<T> what) throws Exception {
        return As.user(world.head, world.uai, what);
    }

    private int number() throws Exception {
        return asHead(matrix::matrix).number();
    }

    private void decide(List<String> open) throws Exception {
        var last = number();
        asHead(() -> decided(last, open));
    }

    private Object decided(int number, List<String> open) {
        matrix.decide(number, open);
        return null;
    }

    /** What a request keeps of the caller is forgotten, as at the end of a real one. */
    private void nextRequest() {
        var bean = beans.resolve(beans.getBeans(Caller.class));
        ((AlterableContext) beans.getContext(RequestScoped.class)).destroy(bean);
    }

    private List<String> targets(String action) {
        return work.inTransaction(em -> em.createQuery(
                        "select a.target from AuditEntry a where a.action = :action and a.uai = :uai", String.class)
                .setParameter("action", action)
                .setParameter("uai", world.uai)
                .getResultList());
    }

    private List<String> linesOf(String login) {
        return work.inTransaction(em -> em.createQuery(
                        "select a.action from AuditEntry a where a.login = :login order by a.id", String.class)
                .setParameter("login", login)
                .getResultList());
    }

    private String login(String role) {
        return role.equals(Role.PRINCIPAL)
                ? world.head
                : work.inTransaction(em -> em.createQuery(
                                """
                                select a.login from UserAccount a, Membership m
                                where m.person = a.person and m.school.uai = :uai and m.role = :role
                                  and not exists (
                                    select o from Membership o where o.person = a.person and o.id <> m.id)
                                order by a.id
                                """,
                                String.class)
                        .setParameter("uai", world.uai)
                        .setParameter("role", role)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    private RightsWorld made(long seed) {
        return work.inTransaction(em -> new RightsWorld(em, today(), clock.instant(), seed));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
