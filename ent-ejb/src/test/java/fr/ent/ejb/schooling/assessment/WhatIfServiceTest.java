package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.WhatIf.Wish;
import fr.ent.persistence.schooling.assessment.Averaging;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** 10 and 12 in mathematics, 8 in French. */
@OnBothBases
class WhatIfServiceTest {

    static final Instant NOW = Instant.parse("2026-10-14T16:00:00Z");
    static final Wish ONE = new Wish(new BigDecimal("20"), BigDecimal.ONE, null);

    @Parameter
    Database base;

    AssessmentWorld world;
    Person pupil;

    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 5);
        pupil = world.book.pupils.get(0);
        base.inTransaction(() -> {
            world.book.mark(world.test, pupil, "10");
            world.book.mark(world.book.assess("Second", DAY), pupil, "12");
            var french = world.book.assign(
                    world.book.keep(new Subject(world.book.school, "020700", "FR", "Français")),
                    world.book.division,
                    world.book.teacher);
            world.book.mark(world.book.assess(french, "Dictée", DAY), pupil, "8");
        });
    }

    /** (10 + 12 + 14×2) ÷ 4 = 12.5; over all from (11 + 8) ÷ 2 = 9.5 to (12.5 + 8) ÷ 2 = 10.25, shown 10.3. */
    @Test
    void fourteen_of_coefficient_2_makes_12_5() {
        var answer = ask(new Wish(new BigDecimal("20"), new BigDecimal("2"), null), "14", null);
        assertThat(answer.subject().average().shown()).isEqualByComparingTo("11.0");
        assertThat(answer.after().shown()).isEqualByComparingTo("12.5");
        assertThat(answer.generalNow().shown()).isEqualByComparingTo("9.5");
        assertThat(answer.generalAfter().shown()).isEqualByComparingTo("10.3");
        assertThat(answer.needed()).isNull();
    }

    /** (22 + n) ÷ 3 is shown as 12.0 from 11.95 on: n ≥ 13.85, by quarters 14. With 13.75 it is 11.92. */
    @Test
    void a_target_asks_for_the_lowest_mark_that_is_shown_as_it() {
        assertThat(ask(ONE, null, "12").needed().mark()).isEqualByComparingTo("14");
        assertThat(ask(ONE, "13.75", null).after().shown()).isEqualByComparingTo("11.9");
    }

    /** (22 + 20) ÷ 3 = 14 at best; (22 + 0) ÷ 3 = 7.3 at worst. */
    @Test
    void what_cannot_be_and_what_is_safe_is_said() {
        var impossible = ask(ONE, null, "14.1").needed();
        assertThat(impossible.isPossible()).isFalse();
        assertThat(impossible.best().shown()).isEqualByComparingTo("14.0");
        assertThat(ask(ONE, null, "14").needed().mark()).isEqualByComparingTo("20");
        assertThat(ask(ONE, null, "7.3").needed().isReached()).isTrue();
        assertThat(ask(ONE, null, "7.4").needed().isReached()).isFalse();
    }

    /** The lowest of three goes: of 10, 12 and 5, the 5; of 10, 12 and 14, the 10. */
    @Test
    void the_rules_of_the_teaching_hold_for_the_mark_that_does_not_exist() {
        base.inTransaction(() -> {
            var first = base.em()
                    .createQuery("select p from GradingPeriod p where p.rank = 1", GradingPeriod.class)
                    .getSingleResult();
            world.book.keep(new Averaging(world.book.assignment, first)).choose(new AveragingRules(true, false, false));
        });
        assertThat(ask(ONE, "5", null).after().shown()).isEqualByComparingTo("11.0");
        assertThat(ask(ONE, "14", null).after().shown()).isEqualByComparingTo("13.0");
    }

    @Test
    void a_question_without_sense_is_refused_with_its_sentence() {
        assertThatThrownBy(() -> ask(ONE, "20.5", null)).hasMessage("assessment.mark.aboveScale");
        assertThatThrownBy(() -> ask(ONE, null, "21")).hasMessage("assessment.whatIf.target");
        assertThatThrownBy(() -> ask(new Wish(BigDecimal.TEN, BigDecimal.ZERO, null), "5", null))
                .hasMessage("assessment.whatIf.weight");
        assertThatThrownBy(() -> ask(new Wish(BigDecimal.ZERO, BigDecimal.ONE, null), "0", null))
                .hasMessage("assessment.scale.outOfRange");
        assertThatThrownBy(() -> ask(new Wish(new BigDecimal("1000"), BigDecimal.ONE, null), "0", null))
                .hasMessage("assessment.whatIf.scale");
    }

    @Test
    void another_pupil_and_another_subject_find_nothing() {
        var other = service(world.book.pupils.get(1));
        assertThatThrownBy(() -> base.inTransaction(() -> other.subjects(pupil.id(), null)))
                .isInstanceOf(NotFound.class);
        var own = service(pupil);
        assertThatThrownBy(() ->
                        base.inTransaction(() -> own.ask(own.subjects(pupil.id(), null), 0, ONE, BigDecimal.TEN, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void it_takes_as_many_queries_as_the_page_of_marks_for_5_pupils_and_for_35() {
        var taken = List.of(5, 35).stream()
                .map(size -> {
                    world = new AssessmentWorld(base, "09901%02dA".formatted(size), size);
                    pupil = world.book.pupils.get(0);
                    world.save(world.teacher(MarkEntryService.class), world.everybody("12"));
                    var asked = service(pupil);
                    return base.statements(() -> asked.ask(
                            asked.subjects(pupil.id(), null), world.book.maths.id(), ONE, null, BigDecimal.TEN));
                })
                .toList();
        assertThat(taken.get(1)).isEqualTo(taken.get(0)).isLessThanOrEqualTo(5);
    }

    private WhatIf ask(Wish wish, String mark, String target) {
        var service = service(pupil);
        return base.inTransaction(() -> service.ask(
                service.subjects(pupil.id(), null), world.book.maths.id(), wish, number(mark), number(target)));
    }

    private WhatIfService service(Person who) {
        return world.family(who, NOW, WhatIfService.class, Role.PUPIL);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
