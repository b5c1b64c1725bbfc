package fr.ent.ejb.schooling.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.Mark;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.office.MergeRow;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class MergeServiceTest {

    @Parameter
    Database base;

    private OfficeWorld world;
    private Person twin;
    private Person paul;

    @BeforeEach
    void the_father_stands_twice() {
        world = new OfficeWorld(base);
        base.inTransaction(() -> {
            twin = world.person("Martin", "Marc");
            paul = world.pupil("Paul", world.other);
            world.link(paul, twin, GuardianshipLevel.LEGAL);
        });
    }

    @Test
    void a_father_entered_once_for_each_child_is_one_and_two_again() {
        base.inTransaction(() -> {
            base.em().persist(new ExternalId(ExternalId.SIECLE_GUARDIAN, "99", "21", find(world.marc)));
            base.em().persist(new ExternalId(ExternalId.SIECLE_GUARDIAN, "99", "22", find(twin)));
            base.em().persist(new UserAccount(find(twin), "martin.marc2"));
        });
        var sides = base.inTransaction(() -> service().compare(world.marc.id(), twin.id()));
        assertThat(sides).extracting(MergeSide::obstacle).containsOnlyNulls();
        assertThat(sides.get(1).rows()).containsEntry(MergePart.LINKS, 1L).containsEntry(MergePart.IDENTIFIERS, 1L);
        var merge = merge(world.marc, twin);
        assertThat(children(world.marc)).containsExactlyInAnyOrder("Léa", "Paul");
        assertThat(children(twin)).isEmpty();
        assertThat(account(world.marc)).containsExactly("martin.marc2");
        assertThatThrownBy(() -> merge(world.marc, twin))
                .as("the double is nobody here now")
                .isInstanceOf(NotFound.class);
        part(merge);
        assertThat(children(world.marc)).containsExactly("Léa");
        assertThat(children(twin)).containsExactly("Paul");
        assertThat(account(twin)).containsExactly("martin.marc2");
        assertThatThrownBy(() -> part(merge)).hasMessage("office.merge.parted");
        assertThat(recent()).singleElement().satisfies(row -> assertThat(row.partedAt())
                .isNotNull());
    }

    @Test
    void both_have_accounts_the_one_of_who_stays_stays_and_the_other_opens_nothing() {
        base.inTransaction(() -> {
            base.em().persist(new UserAccount(find(world.marc), "marc.one"));
            base.em().persist(new UserAccount(find(twin), "marc.two"));
        });
        var merge = merge(world.marc, twin);
        assertThat(frozen("marc.one")).isFalse();
        assertThat(frozen("marc.two")).isTrue();
        part(merge);
        assertThat(frozen("marc.two")).isFalse();
    }

    @Test
    void a_link_that_both_have_is_one_and_a_judgment_against_the_secondholds_against_who_stays() {
        var decision = base.inTransaction(() -> {
            var link = world.link(find(world.lea), find(twin), GuardianshipLevel.CONTACT);
            var made = new GuardianshipRestriction(link, Validity.from(OfficeWorld.TODAY), "TJ des Essais, 26/1");
            base.em().persist(made);
            return made.id();
        });
        var merge = merge(world.marc, twin);
        assertThat(children(world.marc)).containsExactlyInAnyOrder("Léa", "Paul");
        assertThat(restricted(decision)).isEqualTo(world.marc.id());
        part(merge);
        assertThat(children(twin)).containsExactlyInAnyOrder("Léa", "Paul");
        assertThat(restricted(decision)).isEqualTo(twin.id());
        assertThat(base.inTransaction(() -> base.em()
                        .createQuery("select g from Guardianship g where g.guardian = :twin", Guardianship.class)
                        .setParameter("twin", twin)
                        .getResultList()))
                .extracting(link -> link.terms().level())
                .containsExactlyInAnyOrder(GuardianshipLevel.LEGAL, GuardianshipLevel.CONTACT);
    }

    @Test
    void two_pupils_are_one_with_their_marks_and_what_both_have_once() {
        var second = base.inTransaction(() -> world.pupil("Léa", world.sixth));
        var assessments = base.inTransaction(this::assessments);
        mark(assessments.get(0), world.lea);
        mark(assessments.get(1), second);
        var revision = revision(assessments.get(1));
        var merge = merge(world.lea, second);
        assertThat(world.count("Mark x where x.pupilId = " + world.lea.id())).isEqualTo(2);
        assertThat(world.count("MarkHistory x where x.pupilId = " + world.lea.id()))
                .isEqualTo(2);
        assertThat(world.count("Enrolment x where x.pupil.id = " + world.lea.id()))
                .isEqualTo(1);
        assertThat(world.count("StructureMembership x where x.pupil.id = " + world.lea.id()))
                .isEqualTo(1);
        assertThat(revision(assessments.get(1)))
                .as("figures kept for the class are stale")
                .isGreaterThan(revision);
        part(merge);
        assertThat(world.count("Mark x where x.pupilId = " + world.lea.id())).isEqualTo(1);
        assertThat(world.count("Enrolment x where x.pupil.id = " + second.id())).isEqualTo(1);
        assertThat(world.count("StructureMembership x where x.pupil.id = " + second.id()))
                .isEqualTo(1);
    }

    @Test
    void what_cannot_be_joined_is_refused_and_nothing_moves() {
        var second = base.inTransaction(() -> world.pupil("Léa", world.sixth));
        var assessment = base.inTransaction(this::assessments).get(0);
        mark(assessment, world.lea);
        mark(assessment, second);
        refused(world.lea, second, "office.merge.marks");
        refused(world.lea, paul, "office.merge.divisions");
        refused(world.lea, world.marc, "office.merge.family");
        refused(world.lea, world.lea, "office.merge.same");
        base.inTransaction(() ->
                world.link(world.pupil("Loin", base.em().merge(world.foreign)), find(twin), GuardianshipLevel.CONTACT));
        refused(world.marc, twin, "office.merge.elsewhere");
        assertThat(world.count("PersonMerge x")).isZero();
        assertThat(world.count("Mark x where x.pupilId = " + second.id())).isEqualTo(1);
    }

    @Test
    void one_roll_call_that_speaks_of_both_is_corrected_first() {
        var second = base.inTransaction(() -> world.pupil("Léa", world.sixth));
        base.inTransaction(() -> {
            var teacher = new Signature(find(world.marc), OfficeWorld.NOON.instant());
            var assignment = assessments().get(0).assignment();
            var lesson = new Lesson(assignment, OfficeWorld.TODAY, LocalTime.of(8, 0), LocalTime.of(9, 0), "12");
            base.em().persist(lesson);
            var call = new RollCall(lesson, teacher);
            base.em().persist(call);
            for (var pupil : List.of(world.lea, second)) {
                call.record(find(pupil), Observation.of(Attendance.ABSENT), teacher);
            }
        });
        refused(world.lea, second, "office.merge.calls");
    }

    @Test
    void two_whom_the_file_of_the_staff_names_are_refused() {
        base.inTransaction(() -> {
            base.em().persist(new ExternalId(ExternalId.STS_STAFF, "99", "epp:1", find(world.marc)));
            base.em().persist(new ExternalId(ExternalId.STS_STAFF, "99", "epp:2", find(twin)));
        });
        refused(world.marc, twin, "office.merge.staff");
    }

    @Test
    void who_was_changed_since_is_not_parted() {
        var merge = merge(world.marc, twin);
        base.inTransaction(() -> base.em()
                .remove(base.em()
                        .createQuery("select g from Guardianship g where g.pupil = :paul", Guardianship.class)
                        .setParameter("paul", paul)
                        .getSingleResult()));
        assertThatThrownBy(() -> part(merge)).hasMessage("office.merge.changed");
        assertThat(children(world.marc)).containsExactly("Léa");
        assertThat(recent().get(0).partedAt()).isNull();
    }

    @Test
    void the_office_joins_families_alone_and_only_of_its_school() {
        base.inTransaction(() -> world.names(find(twin), world.here, Role.SUPERVISOR));
        assertThatThrownBy(() -> merge(world.marc, twin)).isInstanceOf(Forbidden.class);
        var foreign = world.as(Role.OFFICE, world.elsewhere, MergeService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> foreign.merge(world.marc.id(), twin.id())))
                .isInstanceOf(NotFound.class);
        var head = world.as(Role.PRINCIPAL, world.here, MergeService.class);
        var merge = base.inTransaction(() -> head.merge(world.marc.id(), twin.id()));
        assertThat(world.count("Membership x where x.person.id = " + world.marc.id()))
                .isEqualTo(1);
        assertThatThrownBy(() -> part(merge)).isInstanceOf(Forbidden.class);
        var other = world.as(Role.PRINCIPAL, world.elsewhere, MergeService.class);
        assertThatThrownBy(() -> base.inTransaction(() -> other.part(merge))).isInstanceOf(NotFound.class);
    }

    private void refused(Person kept, Person gone, String rule) {
        if (!rule.equals("office.merge.same")) {
            assertThat(base.inTransaction(() -> service().compare(kept.id(), gone.id()))
                            .get(0)
                            .obstacle())
                    .isEqualTo(rule);
        }
        assertThatThrownBy(() -> merge(kept, gone)).hasMessage(rule);
    }

    private long merge(Person kept, Person gone) {
        var service = service();
        return base.inTransaction(() -> service.merge(kept.id(), gone.id()));
    }

    private void part(long merge) {
        var service = service();
        base.inTransaction(() -> service.part(merge));
    }

    private List<MergeRow> recent() {
        var service = service();
        return base.inTransaction(service::recent);
    }

    private MergeService service() {
        return world.office(MergeService.class);
    }

    private List<String> children(Person adult) {
        return base.inTransaction(() -> base.em()
                .createQuery("select g.pupil.name.first from Guardianship g where g.guardian.id = :adult", String.class)
                .setParameter("adult", adult.id())
                .getResultList());
    }

    private List<String> account(Person person) {
        return base.inTransaction(() -> base.em()
                .createQuery("select a.login from UserAccount a where a.person.id = :person", String.class)
                .setParameter("person", person.id())
                .getResultList());
    }

    private boolean frozen(String login) {
        return world.count("UserAccount x where x.frozenSince is not null and x.login = '" + login + "'") == 1;
    }

    private long restricted(long decision) {
        return base.inTransaction(() -> base.em()
                .find(GuardianshipRestriction.class, decision)
                .guardianship()
                .guardian()
                .id());
    }

    private List<Assessment> assessments() {
        var subject = new Subject(base.em().merge(world.here), "MATHS", "MATHS", "Mathématiques");
        var assignment = new TeachingAssignment(base.em().merge(world.sixth), subject, "CG");
        base.em().persist(subject);
        base.em().persist(assignment);
        return List.of("Un", "Deux").stream()
                .map(title -> {
                    var made = new Assessment(
                            assignment,
                            world.marc.id(),
                            title,
                            OfficeWorld.TODAY,
                            new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, false, false));
                    base.em().persist(made);
                    return made;
                })
                .toList();
    }

    private void mark(Assessment assessment, Person pupil) {
        base.inTransaction(() -> {
            var mark = new Mark(base.em().find(Assessment.class, assessment.id()), pupil.id());
            base.em().persist(mark);
            base.em()
                    .persist(mark.write(MarkValue.of(BigDecimal.TEN), "", world.marc.id(), OfficeWorld.NOON.instant()));
        });
    }

    private int revision(Assessment assessment) {
        return base.inTransaction(() -> base.em()
                .createQuery("select a.marksRevision from Assessment a where a.id = :id", Integer.class)
                .setParameter("id", assessment.id())
                .getSingleResult());
    }

    private Person find(Person person) {
        return base.em().find(Person.class, person.id());
    }
}
