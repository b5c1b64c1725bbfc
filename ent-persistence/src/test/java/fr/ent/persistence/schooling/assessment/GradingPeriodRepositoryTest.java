package fr.ent.persistence.schooling.assessment;

import static fr.ent.persistence.schooling.assessment.Gradebook.DAY;
import static fr.ent.persistence.schooling.assessment.Gradebook.RENTREE;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.SEMESTER;
import static fr.ent.persistence.schooling.directory.GradingPeriod.Kind.TRIMESTER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.directory.GradingPeriods;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A school in trimesters whose 3e A is in semesters; a group takes pupils of both. */
@OnBothBases
class GradingPeriodRepositoryTest {

    static final LocalDate JUNE = LocalDate.of(2027, 6, 18);

    @Parameter
    Database base;

    GradingPeriodRepository periods;
    Gradebook book;
    Division third;
    TeachingGroup latin;
    Person ofThird;

    @BeforeEach
    void a_school_with_both() {
        periods = base.make(GradingPeriodRepository.class);
        base.inTransaction(() -> {
            book = new Gradebook(base, "0990001N", 2);
            GradingPeriods.usual(book.year, TRIMESTER).all().forEach(book::keep);
            GradingPeriods.usual(book.year, SEMESTER).all().forEach(book::keep);
            third = book.keep(new Division(book.year, "3A", "3e A"));
            third.cutInto(SEMESTER);
            ofThird = book.enter(third, book.person("Troisieme", "Ali"), RENTREE);
            latin = book.keep(new TeachingGroup(book.year, "LATIN", ""));
            book.enter(latin, book.pupils.get(0), RENTREE);
            book.pupils.forEach(this::enrol);
            enrol(ofThird);
        });
    }

    @Test
    void a_division_has_the_periods_of_its_kind_and_of_no_other() {
        assertThat(kinds(book.division)).containsExactly(TRIMESTER, TRIMESTER, TRIMESTER);
        assertThat(kinds(third)).containsExactly(SEMESTER, SEMESTER);
        base.inTransaction(() -> base.em().merge(book.year).cutInto(SEMESTER));
        assertThat(kinds(book.division)).as("follows its school").containsExactly(SEMESTER, SEMESTER);
        base.inTransaction(() -> base.em().merge(third).cutInto(TRIMESTER));
        assertThat(kinds(third)).as("its own way").containsExactly(TRIMESTER, TRIMESTER, TRIMESTER);
    }

    @Test
    void a_group_has_the_periods_of_the_divisions_of_its_pupils() {
        assertThat(kinds(latin)).containsExactly(TRIMESTER, TRIMESTER, TRIMESTER);
        base.inTransaction(() -> book.enter(latin, ofThird, RENTREE));
        assertThat(kinds(latin)).containsExactly(TRIMESTER, TRIMESTER, TRIMESTER, SEMESTER, SEMESTER);
        assertThat(base.inTransaction(() -> periods.ofStructures("0990001N", List.of(third.id(), latin.id()), DAY)))
                .hasSize(5);
    }

    @Test
    void without_a_pupil_or_a_structure_the_school_says_the_kind() {
        var empty = base.inTransaction(() -> book.keep(new TeachingGroup(book.year, "VIDE", "")));
        assertThat(kinds(empty)).containsExactly(TRIMESTER, TRIMESTER, TRIMESTER);
        assertThat(base.inTransaction(() -> periods.ofStructures("0990001N", List.of(), DAY)))
                .extracting(PeriodFact::rank)
                .containsExactly(1, 2, 3);
    }

    @Test
    void another_school_and_another_year_have_none_of_them() {
        assertThat(base.inTransaction(() -> periods.ofStructures("0990002P", List.of(third.id()), DAY)))
                .isEmpty();
        assertThat(base.inTransaction(() -> periods.ofStructures("0990001N", List.of(third.id()), DAY.plusYears(1))))
                .isEmpty();
    }

    @Test
    void a_pupil_has_the_periods_of_his_division_of_that_day() {
        assertThat(kinds(book.pupils.get(0), DAY)).containsExactly(TRIMESTER, TRIMESTER, TRIMESTER);
        assertThat(kinds(ofThird, DAY)).containsExactly(SEMESTER, SEMESTER);
        leavesThird(DAY.minusDays(1));
        base.inTransaction(() -> book.enter(book.division, ofThird, DAY));
        assertThat(kinds(ofThird, DAY.minusDays(1))).containsExactly(SEMESTER, SEMESTER);
        assertThat(kinds(ofThird, DAY)).as("moved that day").containsExactly(TRIMESTER, TRIMESTER, TRIMESTER);
    }

    @Test
    void a_pupil_without_a_division_follows_the_school_and_who_is_not_enrolled_has_none() {
        var newcomer = base.inTransaction(() -> enrol(book.person("Nouveau", "Zoé")));
        assertThat(kinds(newcomer, DAY)).containsExactly(TRIMESTER, TRIMESTER, TRIMESTER);
        var stranger = base.inTransaction(() -> book.person("Passant", "Guy"));
        assertThat(kinds(stranger, DAY)).isEmpty();
    }

    @Test
    void each_pupil_of_a_group_is_known_with_the_kind_of_his_own_division() {
        base.inTransaction(() -> book.enter(latin, ofThird, RENTREE));
        var trimesters = book.pupils.get(0).id();
        assertThat(kindsOf(latin)).isEqualTo(Map.of(trimesters, TRIMESTER, ofThird.id(), SEMESTER));
        leavesThird(DAY.minusDays(5));
        assertThat(kindsOf(latin)).as("left: the last one counts").containsEntry(ofThird.id(), SEMESTER);
        base.inTransaction(() -> book.enter(book.division, ofThird, DAY.minusDays(4)));
        assertThat(kindsOf(latin)).as("moved").containsEntry(ofThird.id(), TRIMESTER);
    }

    @Test
    void published_assessments_that_periods_would_not_hold_are_found() {
        var days = new Days(RENTREE, JUNE.minusDays(1));
        base.inTransaction(() -> {
            book.assess("Fractions", DAY);
            book.assess("Brouillon", JUNE).publish(null);
        });
        assertThat(outside(TRIMESTER, days)).isEmpty();
        base.inTransaction(() -> {
            book.assess("Bilan", JUNE);
            book.assess("Rattrapage", JUNE.plusDays(2));
        });
        assertThat(outside(TRIMESTER, days)).containsExactly(JUNE, JUNE.plusDays(2));
        assertThat(outside(TRIMESTER, new Days(DAY.plusDays(1), JUNE.plusDays(2))))
                .containsExactly(DAY);
        assertThat(outside(SEMESTER, days)).as("no pupil of theirs").isEmpty();
    }

    @Test
    void an_assessment_of_a_group_needs_a_period_of_each_kind_of_its_pupils() {
        base.inTransaction(() -> book.assess(book.assign(book.maths, latin, book.teacher), "Latin", JUNE));
        var days = new Days(RENTREE, JUNE.minusDays(1));
        assertThat(outside(TRIMESTER, days)).containsExactly(JUNE);
        assertThat(outside(SEMESTER, days)).isEmpty();
        base.inTransaction(() -> book.enter(latin, ofThird, RENTREE));
        assertThat(outside(SEMESTER, days)).containsExactly(JUNE);
    }

    @Test
    void each_question_is_one_query() {
        assertThat(base.statements(() -> periods.ofPupil(ofThird.id(), DAY))).isEqualTo(1);
        assertThat(base.statements(() -> periods.ofStructures("0990001N", List.of(third.id()), DAY)))
                .isEqualTo(1);
        assertThat(base.statements(() -> periods.kinds(latin.id(), DAY))).isEqualTo(1);
        assertThat(base.statements(() -> periods.publishedOutside(book.year, SEMESTER, new Days(RENTREE, JUNE))))
                .isEqualTo(1);
    }

    private List<LocalDate> outside(Kind kind, Days days) {
        return base.inTransaction(
                () -> periods.publishedOutside(base.em().find(SchoolYear.class, book.year.id()), kind, days));
    }

    private List<Kind> kinds(Structure structure) {
        return base.inTransaction(() -> periods.ofStructures("0990001N", List.of(structure.id()), DAY)).stream()
                .map(PeriodFact::kind)
                .toList();
    }

    private List<Kind> kinds(Person pupil, LocalDate day) {
        return base.inTransaction(() -> periods.ofPupil(pupil.id(), day)).stream()
                .map(PeriodFact::kind)
                .toList();
    }

    private Map<Long, Kind> kindsOf(TeachingGroup group) {
        return base.inTransaction(() -> periods.kinds(group.id(), DAY));
    }

    private Person enrol(Person pupil) {
        book.keep(new Enrolment(pupil, book.year, Validity.from(RENTREE)));
        return pupil;
    }

    private void leavesThird(LocalDate lastDay) {
        base.inTransaction(() -> base.em()
                .createQuery(
                        "select m from StructureMembership m where m.pupil = :pupil and m.structure = :third",
                        StructureMembership.class)
                .setParameter("pupil", ofThird)
                .setParameter("third", third)
                .getSingleResult()
                .end(lastDay));
    }
}
