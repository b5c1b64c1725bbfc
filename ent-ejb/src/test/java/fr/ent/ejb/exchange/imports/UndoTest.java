package fr.ent.ejb.exchange.imports;

import static fr.ent.ejb.exchange.imports.Aaf.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedLineRow;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.Mark;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Undoing an import: what comes back, what was touched since, who may, how long. */
@OnBothBases
class UndoTest {

    private static final String SIXTH = "10010012110";
    private static final String LEGAL =
            "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE>";

    @Parameter
    Database base;

    private DeskWorld world;
    private Pipeline pipeline;

    @BeforeEach
    void school() {
        world = new DeskWorld(base);
        pipeline = new Pipeline(base, world, Role.OFFICE);
    }

    @Test
    void the_files_of_sts_are_taken_back_one_after_the_other() {
        var first = entered(SampleTwins.descending());
        var afterFirst = Snapshot.of(base);
        var second = entered(SampleTwins.ascending());
        pipeline.undone(second);
        assertThat(Snapshot.of(base).since(afterFirst)).isEmpty();
        pipeline.undone(first);
        assertThat(world.all(Person.class)).isEmpty();
        assertThat(world.all(Membership.class)).isEmpty();
        assertThat(world.count("UserAccount x")).isZero();
        assertThat(base.inTransaction(world::school).phone()).isEmpty();
        assertThat(world.count("FeedTrail x")).isZero();
    }

    @Test
    void what_a_later_import_stands_on_is_kept_and_told() {
        var first = entered(SampleTwins.descending());
        entered(SampleTwins.ascending());
        long undoing = pipeline.undone(first);
        assertThat(world.count("TimeSlot x")).isEqualTo(10);
        assertThat(world.all(TeachingAssignment.class)).hasSize(2);
        assertThat(kept(undoing, FactKind.ASSIGNMENT)).containsExactly("USED", "USED");
        assertThat(kept(undoing, FactKind.STAFF)).containsExactly("USED", "USED");
        assertThat(world.count("FormTutor x")).as("nothing stands on it").isZero();
        assertThat(world.count("ExternalId x"))
                .as("who is kept is known again by the next file")
                .isEqualTo(2);
        assertThat(world.count("Membership x"))
                .as("a role goes whatever is kept")
                .isZero();
    }

    @Test
    void a_feed_of_aaf_and_the_tables_of_onde_are_taken_back_as_well() {
        var before = Snapshot.of(base);
        long feed = entered(Aaf.complete()
                .with("EtabEducNat", Aaf.school("1001", Siecle.UAI))
                .with(
                        "Eleve",
                        Aaf.pupil(
                                "11",
                                "Un",
                                "1001",
                                attr("ENTEleveClasses", "1001$6A"),
                                attr("ENTElevePersRelEleve", "21$10$1$1$1$0")))
                .with("PersRelEleve", Aaf.adult("21", "Adulte"))
                .zip());
        assertThat(world.count("Guardianship x")).isEqualTo(1);
        pipeline.undone(feed);
        onlyTheYearIsNew(before);
        long table = entered(Onde.latin(Onde.OLD_PUPILS + Onde.oldPupil("Martin", "Zoé", "2018-05-12", "CE1")));
        assertThat(world.count("Enrolment x")).isEqualTo(1);
        pipeline.undone(table);
        onlyTheYearIsNew(before);
    }

    private void onlyTheYearIsNew(Snapshot before) {
        assertThat(Snapshot.of(base).since(before).keySet())
                .allMatch(row -> row.startsWith("school_year") || row.startsWith("grading_period"));
    }

    @Test
    void who_left_by_mistake_is_back_with_the_same_days_and_the_same_places() {
        entered(pupils(1, 10));
        var before = Snapshot.of(base);
        later(Duration.ofDays(3));
        long id = entered(pupils(1, 3));
        assertThat(open(Enrolment.class)).isEqualTo(3);
        long undoing = pipeline.undo(id);
        assertThat(pipeline.sheet(undoing).kinds())
                .extracting(ImportSheet.KindLines::kind, ImportSheet.KindLines::added)
                .containsExactly(tuple("ENROLMENT", 7L), tuple("MEMBERSHIP", 7L));
        assertThat(Snapshot.of(base).since(before))
                .as("a preview changes nothing")
                .isNotEmpty();
        assertThat(open(Enrolment.class)).isEqualTo(3);
        pipeline.take(undoing, Removals.NONE);
        assertThat(Snapshot.of(base).since(before)).isEmpty();
    }

    @Test
    void who_moved_again_since_stays_where_he_is_now() {
        entered(inDivision("6A"));
        later(Duration.ofDays(2));
        long moved = entered(inDivision("6B"));
        later(Duration.ofDays(2));
        entered(inDivision("6C"));
        long undoing = pipeline.undone(moved);
        assertThat(kept(undoing, FactKind.MEMBERSHIP)).containsExactlyInAnyOrder("CHANGED", "REPLACED");
        assertThat(divisionsNow()).containsExactly("6C");
    }

    @Test
    void who_was_in_two_divisions_is_in_both_again() {
        entered(inDivision("6A"));
        later(Duration.ofDays(2));
        pipeline.enter(inDivision("6B"));
        assertThat(divisionsNow()).as("ends were not confirmed").containsExactly("6A", "6B");
        var before = Snapshot.of(base);
        pipeline.undone(entered(inDivision("6B")));
        assertThat(Snapshot.of(base).since(before)).isEmpty();
        pipeline.undone(entered(inDivision("6C")));
        assertThat(Snapshot.of(base).since(before)).isEmpty();
    }

    @Test
    void who_has_marks_in_his_new_division_stays_in_it_and_in_no_other() {
        entered(inDivision("6A"));
        later(Duration.ofDays(2));
        long moved = entered(inDivision("6B"));
        base.inTransaction(() -> mark("6B"));
        long undoing = pipeline.undone(moved);
        assertThat(kept(undoing, FactKind.MEMBERSHIP)).containsExactlyInAnyOrder("USED", "REPLACED");
        assertThat(divisionsNow()).containsExactly("6B");
    }

    @Test
    void who_has_marks_from_before_the_import_is_moved_back() {
        entered(inDivision("6A"));
        base.inTransaction(() -> mark("6A"));
        var before = Snapshot.of(base);
        later(Duration.ofDays(2));
        pipeline.undone(entered(inDivision("6B")));
        assertThat(Snapshot.of(base).since(before)).isEmpty();
    }

    @Test
    void an_account_that_was_used_stays_with_its_person_and_opens_nothing_any_more() {
        long id = entered(Sts.descending(Sts.individual("1", "DIR") + Sts.individual("2", "EDU")));
        base.inTransaction(() -> base.em()
                .createQuery("select a from UserAccount a where a.person.name.shown = 'NOM1'", UserAccount.class)
                .getSingleResult()
                .changePassword("hash"));
        long undoing = pipeline.undone(id);
        assertThat(world.all(Person.class)).hasSize(1);
        assertThat(world.all(UserAccount.class)).hasSize(1);
        assertThat(world.all(Membership.class)).as("he is the head of nothing").isEmpty();
        assertThat(pipeline.lines(undoing, FactKind.ACCOUNT, Action.KEPT))
                .extracting(FeedLineRow::label, FeedLineRow::reason)
                .containsExactly(tuple("NOM1 P", "CHANGED"));
        assertThat(pipeline.lines(undoing, FactKind.STAFF_ROLE, Action.GONE))
                .extracting(FeedLineRow::before)
                .containsExactlyInAnyOrder("PRINCIPAL", "EDUCATION_ADVISER");
    }

    @Test
    void what_was_typed_since_is_kept_even_when_it_is_the_same() {
        entered(pupil("<MEL>ancien@exemple.fr</MEL>"));
        long id = entered(pupil("<MEL>nouveau@exemple.fr</MEL>"));
        later(Duration.ofDays(1));
        base.inTransaction(() -> {
            var person = base.em()
                    .createQuery("select p from Person p", Person.class)
                    .getSingleResult();
            person.reachByTyped(new Contact("nouveau@exemple.fr", null, null, null, false), world.now());
        });
        long undoing = pipeline.undone(id);
        assertThat(pipeline.lines(undoing, FactKind.PUPIL, Action.KEPT))
                .extracting(FeedLineRow::field, FeedLineRow::before, FeedLineRow::after, FeedLineRow::reason)
                .containsExactly(tuple("MAIL", "nouveau@exemple.fr", "ancien@exemple.fr", "CHANGED"));
        assertThat(world.all(Person.class).get(0).contact().mail()).isEqualTo("nouveau@exemple.fr");
    }

    @Test
    void a_role_given_longer_by_hand_is_kept() {
        long id = entered(Sts.descending(Sts.individual("1", "EDU")));
        base.inTransaction(() -> base.em()
                .createQuery("select m from Membership m", Membership.class)
                .getSingleResult()
                .lasts(Validity.between(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 6, 30))));
        assertThat(kept(pipeline.undone(id), FactKind.STAFF_ROLE)).containsExactly("CHANGED");
        assertThat(world.all(Membership.class)).hasSize(1);
    }

    @Test
    void an_ine_that_an_import_brought_goes_and_is_never_shown() {
        entered(pupil(""));
        long id = entered(pupil("<ID_NATIONAL>0102030405A</ID_NATIONAL>"));
        long undoing = pipeline.undo(id);
        assertThat(pipeline.lines(undoing, FactKind.PUPIL, Action.CHANGED))
                .extracting(FeedLineRow::field, FeedLineRow::before, FeedLineRow::after)
                .containsExactly(tuple("INE", "•••", ""));
        pipeline.take(undoing, Removals.NONE);
        assertThat(world.count("ExternalId x where x.source = 'INE'")).isZero();
    }

    @Test
    void no_trail_holds_a_value_of_what_an_import_made() {
        entered(pupil("<MEL>lea@exemple.fr</MEL><ID_NATIONAL>0102030405A</ID_NATIONAL>"));
        assertThat(world.count("FeedTrail x")).isPositive();
        assertThat(world.count("FeedTrail x where x.after like '%lea@%' or x.after like '%0102030405%'"))
                .isZero();
        assertThat(world.count("FeedTrail x where x.before is not null and x.kind = 'PUPIL'"))
                .isZero();
    }

    @Test
    void an_undoing_is_refused_when_the_base_changed_since_its_preview() {
        entered(inDivision("6A"));
        later(Duration.ofDays(2));
        long moved = entered(inDivision("6B"));
        long undoing = pipeline.undo(moved);
        pipeline.confirm(undoing, Removals.NONE);
        base.inTransaction(() -> mark("6B"));
        pipeline.apply(undoing, true);
        assertThat(pipeline.row(undoing).state()).isEqualTo(FeedImportState.COMPARED);
        assertThat(pipeline.row(undoing).baseChanged()).isTrue();
        assertThat(divisionsNow()).as("nothing was done").containsExactly("6B");
        assertThat(kept(undoing, FactKind.MEMBERSHIP)).containsExactlyInAnyOrder("USED", "REPLACED");
    }

    @Test
    void many_removals_are_confirmed_by_their_number() {
        long id = entered(pupils(1, 10));
        long undoing = pipeline.undo(id);
        int removals = pipeline.row(undoing).suspiciousRemovals();
        assertThat(removals).isEqualTo((int) pipeline.sheet(undoing).removals()).isGreaterThan(30);
        assertThatThrownBy(() -> pipeline.confirm(undoing, Removals.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("exchange.undo.removalsNotCounted");
        pipeline.take(undoing, new Removals(true, removals));
        assertThat(world.all(Person.class)).isEmpty();
    }

    @Test
    void it_is_done_once() {
        long id = entered(pupils(1, 1));
        long one = pipeline.undo(id);
        assertThat(pipeline.undo(id)).as("the one that waits").isEqualTo(one);
        assertThat(pipeline.sheet(id).undoing()).isEqualTo(one);
        base.inTransaction(() -> pipeline.service().abandon(one));
        assertThat(pipeline.sheet(id).undoing()).isNull();
        long other = pipeline.undone(id);
        assertThat(pipeline.row(id).state()).isEqualTo(FeedImportState.UNDONE);
        assertThat(pipeline.sheet(id).undoableUntil()).isNull();
        assertThat(pipeline.undo(id)).as("the one that was done").isEqualTo(other);
        assertThatThrownBy(() -> pipeline.undo(other))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("exchange.undo.notApplied");
        assertThat(pipeline.sheet(other).undoableUntil()).isNull();
    }

    @Test
    void an_import_that_changed_nothing_has_nothing_to_undo() {
        entered(pupils(1, 1));
        long again = entered(pupils(1, 1));
        assertThat(pipeline.sheet(again).undoableUntil()).isNull();
        assertThatThrownBy(() -> pipeline.undo(again))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("exchange.undo.nothing");
    }

    @Test
    void thirty_days_of_the_school_and_not_one_more() {
        long id = entered(pupils(1, 1));
        assertThat(pipeline.sheet(id).undoableUntil()).isEqualTo(LocalDate.of(2026, 12, 23));
        long undoing = pipeline.undo(id);
        world.at(Instant.parse("2026-12-23T22:59:00Z"));
        pipeline.as(Role.OFFICE);
        pipeline.compare(undoing);
        base.inTransaction(() -> base.make(ImportKeeping.class).purge());
        assertThat(world.count("FeedTrail x")).isPositive();
        assertThat(pipeline.sheet(id).undoableUntil()).isNotNull();
        assertThat(pipeline.row(undoing).state()).as("nobody confirmed it").isEqualTo(FeedImportState.ABANDONED);

        world.at(Instant.parse("2026-12-23T23:01:00Z"));
        pipeline.as(Role.OFFICE);
        assertThat(pipeline.sheet(id).undoableUntil()).as("midnight in Paris").isNull();
        assertThatThrownBy(() -> pipeline.undo(id))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("exchange.undo.tooLate");
        base.inTransaction(() -> base.make(ImportKeeping.class).purge());
        assertThat(world.count("FeedTrail x")).isZero();
    }

    @Test
    void an_undoing_that_was_confirmed_too_late_changes_nothing() {
        long id = entered(pupils(1, 1));
        later(Duration.ofDays(30));
        long undoing = pipeline.undo(id);
        pipeline.confirm(undoing, new Removals(true, pipeline.row(undoing).suspiciousRemovals()));
        later(Duration.ofDays(31));
        pipeline.apply(undoing, true);
        assertThat(pipeline.row(undoing).state()).isEqualTo(FeedImportState.REFUSED);
        assertThat(pipeline.sentences(undoing)).containsExactly("undoneTooLate");
        assertThat(world.all(Enrolment.class)).hasSize(1);
    }

    @Test
    void who_is_not_in_charge_here_is_refused_and_another_school_does_not_exist() {
        long id = entered(pupils(1, 1));
        pipeline.as(Role.TEACHER);
        assertThatThrownBy(() -> pipeline.undo(id)).isInstanceOf(Forbidden.class);
        var elsewhere = new Pipeline(base, new DeskWorld(base, "0990002P"), Role.SCHOOL_ADMIN);
        assertThatThrownBy(() -> elsewhere.undo(id)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_report_that_goes_takes_its_trail_along() {
        entered(pupils(1, 1));
        later(Duration.ofDays(366));
        base.inTransaction(() -> base.make(ImportKeeping.class).purge());
        assertThat(world.count("FeedTrail x")).isZero();
        assertThat(world.count("FeedImport x")).isZero();
    }

    private long entered(Bytes file) {
        long id = pipeline.send(file);
        pipeline.take(id, new Removals(true, pipeline.row(id).suspiciousRemovals()));
        assertThat(pipeline.row(id).state()).isEqualTo(FeedImportState.APPLIED);
        return id;
    }

    private void later(Duration duration) {
        world.at(world.now().plus(duration));
        pipeline.as(Role.OFFICE);
    }

    private List<String> kept(long undoing, FactKind kind) {
        return pipeline.lines(undoing, kind, Action.KEPT).stream()
                .map(FeedLineRow::reason)
                .toList();
    }

    private long open(Class<Enrolment> type) {
        return world.all(type).stream()
                .filter(enrolment -> enrolment.validity().isOpen())
                .count();
    }

    private List<String> divisionsNow() {
        return base.inTransaction(() -> base
                .em()
                .createQuery("select m from StructureMembership m join fetch m.structure", StructureMembership.class)
                .getResultList()
                .stream()
                .filter(member -> member.validity().isOpen())
                .map(member -> member.structure().code())
                .sorted(Comparator.naturalOrder())
                .toList());
    }

    private void mark(String division) {
        var em = base.em();
        var pupil =
                em.createQuery("select e.pupil from Enrolment e", Person.class).getSingleResult();
        var teacher = new Person(new PersonName("Prof", null, "P"));
        var subject = new Subject(world.school(), "101", "Math", "Mathématiques");
        em.persist(teacher);
        em.persist(subject);
        var structure = em.createQuery("select d from Division d where d.code = :code", Division.class)
                .setParameter("code", division)
                .getSingleResult();
        var assignment = new TeachingAssignment(structure, subject, "CG");
        em.persist(assignment);
        var terms = new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);
        var test = new Assessment(assignment, teacher.id(), "Fractions", LocalDate.of(2026, 11, 24), terms);
        em.persist(test);
        var mark = new Mark(test, pupil.id());
        mark.write(MarkValue.of(BigDecimal.TEN), "", teacher.id(), world.now());
        em.persist(mark);
    }

    private static Bytes pupil(String more) {
        return Siecle.latin(Siecle.pupils(Siecle.pupil("1", "Nom", "P", SIXTH, more), Siecle.in("1", "D", "6A")));
    }

    private static Bytes inDivision(String code) {
        return Siecle.latin(Siecle.pupils(Siecle.pupil("1", "Nom", "P", SIXTH, ""), Siecle.in("1", "D", code)));
    }

    private static Bytes pupils(int from, int to) {
        var who = IntStream.rangeClosed(from, to).boxed().toList();
        return Siecle.latin(Siecle.pupils(
                who.stream()
                        .map(n -> Siecle.pupil("" + n, "Nom" + n, "P", SIXTH, ""))
                        .collect(Collectors.joining()),
                who.stream().map(n -> Siecle.in("" + n, "D", "6E1")).collect(Collectors.joining())));
    }
}
