package fr.ent.ejb.schooling.attendance.justification;

import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.day;
import static fr.ent.ejb.schooling.attendance.justification.JustificationWorld.said;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.quarantine.SentFile;
import fr.ent.ejb.schooling.attendance.AbsencesExplained;
import fr.ent.persistence.kernel.FileType;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.Justification;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A pupil of two schools, who missed lessons of both on one day: each school is told of its own. */
@OnBothBases
class TwoSchoolsTest {

    static final LocalDate LAST_MONDAY = MONDAY.minusDays(7);
    static final String THERE = "0990002P";

    @Parameter
    Database base;

    JustificationWorld world;
    SchoolWorld there;
    AbsenceReason illnessThere;

    @BeforeEach
    void a_pupil_of_two_schools() {
        world = new JustificationWorld(base);
        there = new SchoolWorld(base, THERE);
        var division = there.division("6A");
        var teacher = there.person("Durand", "Paul");
        there.slot(there.assignment(division, "Musique", teacher), teacher, MONDAY, LocalTime.of(10, 0), null);
        base.inTransaction(() -> base.em()
                .persist(new Enrolment(
                        world.lea, there.year(), Validity.from(there.year().startsOn()))));
        there.join(List.of(world.lea), division, there.year().startsOn());
        base.inTransaction(() -> {
            illnessThere = new AbsenceReason(there.school(), 1, "Maladie", world.illness.meaning());
            base.em().persist(illnessThere);
            var plan = new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(LAST_MONDAY, LAST_MONDAY), null);
            base.em()
                    .persist(new Absence(
                            there.school(),
                            world.lea,
                            AbsenceSource.SCHOOL,
                            plan,
                            new Signature(world.adviser, world.now)));
        });
        world.missed(LAST_MONDAY);
    }

    @Test
    void each_school_shows_its_own_absences_and_is_told_of_them_alone() {
        assertThat(world.read(world.mother).schools()).hasSize(2).allSatisfy(one -> assertThat(one.open())
                .hasSize(1));
        world.events.clear();
        justify(THERE, illnessThere);
        assertThat(world.events)
                .contains(new AbsencesExplained(there.school().id(), world.lea.id(), LAST_MONDAY, LAST_MONDAY));
        var read = world.read(world.father);
        assertThat(in(read, THERE).open()).isEmpty();
        assertThat(in(read, THERE).said()).hasSize(1);
        assertThat(in(read, "0990001N").open()).hasSize(1);
        assertThat(in(read, "0990001N").said()).isEmpty();
        assertThat(world.queue().lines()).isEmpty();
        assertThat(queueThere().lines()).hasSize(1);
        justify("0990001N", world.illness);
        assertThat(world.queue().lines()).hasSize(1);
    }

    @Test
    void the_school_is_chosen_and_its_own_reasons_are_offered() {
        var asked = world.family(world.mother, service -> service.form(world.lea.id(), null));
        assertThat(asked.schools()).extracting(one -> one.uai()).containsExactlyInAnyOrder("0990001N", THERE);
        assertThat(asked.reasons()).isEmpty();
        var form = world.family(world.mother, service -> service.form(world.lea.id(), THERE));
        assertThat(form.schools()).isEmpty();
        assertThat(form.pupil().school().uai()).isEqualTo(THERE);
        assertThat(form.reasons()).singleElement().satisfies(reason -> assertThat(reason.id())
                .isEqualTo(illnessThere.id()));
        for (var uai : new String[] {null, "0990009X", ""}) {
            assertThatThrownBy(() -> justify(uai, illnessThere)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> justify(THERE, world.illness)).isInstanceOf(NotFound.class);
        assertThat(world.rows("Justification")).isZero();
    }

    @Test
    void the_answer_to_a_refusal_goes_where_it_was_refused_and_what_was_attached_opens() {
        world.family(
                world.mother,
                JustificationRecorder.class,
                recorder -> recorder.justify(
                        world.lea.id(),
                        THERE,
                        day(LAST_MONDAY),
                        said("Certificat", new SentFile(FileType.PDF, new byte[] {1, 2, 3}))));
        var line = world.last(world.mother);
        base.inTransaction(() -> base.em()
                .find(Justification.class, line.id())
                .file()
                .orElseThrow()
                .isClean(world.now));
        assertThat(world.family(world.father, service -> service.file(world.lea.id(), line.id()))
                        .bytes())
                .hasSize(3);
        world.staffOf(there, Role.PRINCIPAL, JustificationDecider.class, one -> one.refuse(line.id(), "Non."));
        var form = world.family(world.mother, service -> service.answerForm(world.lea.id(), line.absenceId()));
        assertThat(form.pupil().school().uai()).isEqualTo(THERE);
        world.answer(world.mother, line.absenceId(), said(illnessThere, ""));
        assertThat(queueThere().lines())
                .singleElement()
                .satisfies(one -> assertThat(one.line().state()).isEqualTo(AbsenceState.PENDING));
        assertThat(world.queue().lines()).isEmpty();
    }

    @Test
    void who_left_one_of_them_is_not_asked_any_more() {
        base.inTransaction(() -> base.em()
                .createQuery("select e from Enrolment e where e.pupil = :lea and e.schoolYear = :year", Enrolment.class)
                .setParameter("lea", world.lea)
                .setParameter("year", there.year())
                .getSingleResult()
                .lasts(Validity.between(there.year().startsOn(), MONDAY.minusDays(3))));
        assertThat(world.read(world.mother).schools()).hasSize(1);
        world.justify(world.mother, day(LAST_MONDAY), said(world.illness, ""));
        assertThatThrownBy(() -> justify(THERE, illnessThere)).isInstanceOf(NotFound.class);
    }

    private void justify(String uai, AbsenceReason reason) {
        world.family(
                world.mother,
                JustificationRecorder.class,
                recorder -> recorder.justify(world.lea.id(), uai, day(LAST_MONDAY), said(reason, "")));
    }

    private JustificationQueue queueThere() {
        return world.staffOf(there, Role.PRINCIPAL, JustificationDeskService.class, JustificationDeskService::queue);
    }

    private static FamilyJustifications.InOneSchool in(FamilyJustifications read, String uai) {
        return read.schools().stream()
                .filter(one -> one.school().uai().equals(uai))
                .findFirst()
                .orElseThrow();
    }
}
