package fr.ent.persistence.schooling.assessment;

import static fr.ent.persistence.schooling.assessment.Gradebook.DAY;
import static fr.ent.persistence.schooling.assessment.Gradebook.NOW;
import static fr.ent.persistence.schooling.assessment.Gradebook.RENTREE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AssessmentRepositoryTest {

    static final String HERE = "0990001N";
    static final String ELSEWHERE = "0990002P";
    static final Days TERM = new Days(RENTREE, DAY);

    @Parameter
    Database base;

    AssessmentRepository assessments;
    MarkRepository marks;
    Gradebook book;

    @BeforeEach
    void open() {
        assessments = base.make(AssessmentRepository.class);
        marks = base.make(MarkRepository.class);
        book = base.inTransaction(() -> new Gradebook(base, HERE, 3));
    }

    @Test
    void an_assessment_of_another_school_does_not_exist() {
        var test = base.inTransaction(() -> book.assess("Fractions", DAY));
        assertThat(base.inTransaction(() -> assessments.find(HERE, test.id()))).isPresent();
        assertThat(base.inTransaction(() -> assessments.find(ELSEWHERE, test.id())))
                .isEmpty();
        assertThat(base.inTransaction(() -> assessments.ofAssignment(ELSEWHERE, book.assignment.id(), TERM)))
                .isEmpty();
        assertThat(base.inTransaction(() -> assessments.ofDivision(ELSEWHERE, book.division.id(), TERM)))
                .isEmpty();
        assertThat(base.inTransaction(() -> assessments.ofTeacher(ELSEWHERE, TERM, book.teacher.id(), DAY)))
                .isEmpty();
    }

    @Test
    void finding_one_takes_one_statement_and_what_it_belongs_to_comes_with_it() {
        var test = base.inTransaction(() -> book.assess("Fractions", DAY));
        assertThat(base.sql(() -> {
                    var found = assessments.find(HERE, test.id()).orElseThrow();
                    assertThat(found.assignment().subject().label()).isEqualTo("Mathématiques");
                    assertThat(found.school().uai()).isEqualTo(HERE);
                }))
                .hasSize(1);
    }

    @Test
    void a_teacher_has_the_assessments_of_what_he_gives_today_with_their_marks_counted() {
        base.inTransaction(() -> {
            var test = book.assess("Fractions", DAY);
            book.mark(test, book.pupils.get(0), "12");
            book.mark(test, book.pupils.get(1), "A");
            book.mark(test, book.pupils.get(2), "");
            var other = book.assign(
                    book.keep(new Subject(book.school, "020700", "FR", "Français")),
                    book.division,
                    book.person("Durand", "Luc"));
            book.assess(other, "Dictée", DAY);
        });
        var lines = base.inTransaction(() -> assessments.ofTeacher(HERE, TERM, book.teacher.id(), DAY));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.title()).isEqualTo("Fractions");
            assertThat(line.marks()).isEqualTo(2);
            assertThat(line.publishedAt()).isEqualTo(NOW);
            assertThat(line.scale()).isEqualByComparingTo("20");
        });
        assertThat(base.inTransaction(() -> assessments.ofTeacher(HERE, TERM, book.teacher.id(), RENTREE.minusDays(1))))
                .isEmpty();
    }

    @Test
    void an_assessment_counts_in_the_period_of_its_day() {
        base.inTransaction(() -> {
            book.assess("Avant", RENTREE);
            book.assess("Dernier jour", DAY);
            book.assess("Après", DAY.plusDays(1));
        });
        assertThat(base.inTransaction(() -> assessments.ofAssignment(HERE, book.assignment.id(), TERM)))
                .extracting(AssessmentFact::title)
                .containsExactly("Avant", "Dernier jour");
    }

    @Test
    void a_division_has_the_assessments_of_the_groups_of_its_pupils_and_not_of_other_groups() {
        base.inTransaction(() -> {
            var german = book.keep(new Subject(book.school, "030102", "ALL LV2", "Allemand LV2"));
            var group = book.keep(new TeachingGroup(book.year, "5ALL", ""));
            book.enter(group, book.pupils.get(0), RENTREE);
            book.assess(book.assign(german, group, book.teacher), "Vokabeln", DAY);
            var foreign = book.keep(new TeachingGroup(book.year, "5ESP", ""));
            book.enter(foreign, book.person("Ailleurs", "Tom"), RENTREE);
            book.assess(book.assign(german, foreign, book.teacher), "Étranger", DAY);
            book.assess("Fractions", DAY);
        });
        assertThat(base.inTransaction(() -> assessments.ofDivision(HERE, book.division.id(), TERM)))
                .extracting(AssessmentFact::title)
                .containsExactly("Vokabeln", "Fractions");
    }

    @Test
    void a_pupil_is_shown_only_what_is_published_by_then_in_his_own_division() {
        base.inTransaction(() -> {
            book.assess("Publié", DAY);
            book.assess("Plus tard", DAY).publish(NOW.plusSeconds(1));
            book.assess("Jamais", DAY).publish(null);
        });
        var pupil = book.pupils.get(0).id();
        assertThat(base.inTransaction(() -> assessments.publishedTo(pupil, TERM, NOW)))
                .extracting(AssessmentFact::title)
                .containsExactly("Publié");
        assertThat(base.inTransaction(() -> assessments.publishedTo(book.teacher.id(), TERM, NOW)))
                .isEmpty();
    }

    @Test
    void each_save_of_marks_is_counted() {
        var test = base.inTransaction(() -> book.assess("Fractions", DAY));
        base.inTransaction(() -> {
            assessments.countSave(test.id());
            assessments.countSave(test.id());
        });
        assertThat(base.inTransaction(() -> assessments.ofAssignment(HERE, book.assignment.id(), TERM)))
                .extracting(AssessmentFact::revision)
                .containsExactly(2);
    }

    @Test
    void the_highest_mark_is_known_and_none_without_points() {
        var test = base.inTransaction(() -> book.assess("Fractions", DAY));
        assertThat(base.inTransaction(() -> assessments.highestMark(test))).isEmpty();
        base.inTransaction(() -> {
            book.mark(test, book.pupils.get(0), "12,25");
            book.mark(test, book.pupils.get(1), "A0");
        });
        assertThat(base.inTransaction(() -> assessments.highestMark(test)))
                .hasValueSatisfying(highest -> assertThat(highest).isEqualByComparingTo("12.25"));
    }

    @Test
    void its_terms_come_back_as_they_were_kept() {
        var kept = base.inTransaction(() -> book.keep(new Assessment(
                book.assignment,
                book.teacher.id(),
                "Oral",
                DAY,
                new AssessmentTerms(new BigDecimal("7.5"), new BigDecimal("0.3"), false, true))));
        var found = base.inTransaction(
                () -> assessments.find(HERE, kept.id()).orElseThrow().terms());
        assertThat(found).isEqualTo(new AssessmentTerms(new BigDecimal("7.5"), new BigDecimal("0.3"), false, true));
    }

    @Test
    void a_pupil_who_left_before_the_period_does_not_bring_his_other_group() {
        base.inTransaction(() -> {
            var gone = book.person("Parti", "Zoé");
            book.keep(new StructureMembership(gone, book.division, Validity.between(RENTREE, RENTREE)));
            var group = book.keep(new TeachingGroup(book.year, "5ALL", ""));
            book.enter(group, gone, RENTREE);
            book.assess(book.assign(book.maths, group, book.teacher), "Groupe", DAY);
        });
        assertThat(base.inTransaction(
                        () -> assessments.ofDivision(HERE, book.division.id(), new Days(RENTREE.plusDays(1), DAY))))
                .isEqualTo(List.of());
    }
}
