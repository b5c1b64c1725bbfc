package fr.ent.ejb.schooling.assessment;

import static fr.ent.ejb.schooling.assessment.AssessmentWorld.DAY;
import static fr.ent.ejb.schooling.assessment.AssessmentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentKind;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.Counting;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Fractions (1) and Bilan (3): the first pupil 12 and absent, the second 8 and 10, the third came after both. */
@OnBothBases
class ReplacementServiceTest {

    static final LocalDate LATER = DAY.plusDays(20);

    @Parameter
    Database base;

    AssessmentWorld world;

    @BeforeEach
    void open() {
        world = new AssessmentWorld(base, "0990001N", 2);
        base.inTransaction(() -> {
            var late = world.book.person("Tard", "Ali");
            world.book.pupils.add(world.book.enter(world.book.division, late, DAY.plusDays(3)));
            AssessmentWorld.enrol(world.book, late);
            var terms = new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.valueOf(3), true, false);
            var heavy = world.book.keep(
                    new Assessment(world.book.assignment, world.book.teacher.id(), "Bilan", DAY, terms));
            world.book.mark(world.test, world.book.pupils.get(0), "12");
            world.book.mark(heavy, world.book.pupils.get(0), "A");
            world.book.mark(world.test, world.book.pupils.get(1), "8");
            world.book.mark(heavy, world.book.pupils.get(1), "10");
        });
    }

    /** 1 of 4: 25 per cent. After the replacement: (12×1 + 16×3) ÷ 4 = 15, and all of it. */
    @Test
    void a_replacement_counts_in_place_of_what_was_missed() {
        require(50);
        assertThat(table().lines())
                .extracting(line -> line.whole().representative())
                .containsExactly(false, true, true);
        var sheet = sheet();
        assertThat(sheet.lines())
                .extracting(ReplacementSheet.Line::pupilId, ReplacementSheet.Line::share)
                .containsExactly(tuple(world.pupil(0), 25));
        var test = summon("Rattrapage", LATER, List.of(world.pupil(0)));
        assertThat(sheet().lines().get(0).summoned().title()).isEqualTo("Rattrapage");
        mark(test, Map.of(world.pupil(0), CellEntry.first("16"), world.pupil(1), CellEntry.first("20")));
        var lines = table().lines();
        assertThat(lines.get(0).average().shown()).isEqualByComparingTo("15.0");
        assertThat(lines.get(0).whole().representative()).isTrue();
        assertThat(lines.get(1).average().shown())
                .as("(8 + 10×3) ÷ 4: he missed nothing, so it replaces nothing")
                .isEqualByComparingTo("9.5");
        assertThat(lines.get(2).average()).as("who came later has no average").isEqualTo(Average.NONE);
        assertThat(sheet().lines()).isEmpty();
    }

    @Test
    void a_pupil_reads_his_summons_and_nobody_else_does() {
        require(50);
        summon("Rattrapage", LATER, List.of(world.pupil(0)));
        var first = world.book.pupils.get(0);
        var his = world.family(first, NOW, PupilSummonsService.class, Role.PUPIL);
        assertThat(base.inTransaction(() -> his.coming(first.id())))
                .singleElement()
                .satisfies(test -> {
                    assertThat(test.title()).isEqualTo("Rattrapage");
                    assertThat(test.heldOn()).isEqualTo(LATER);
                });
        var other = world.family(world.book.pupils.get(1), NOW, PupilSummonsService.class, Role.PUPIL);
        assertThatThrownBy(() -> base.inTransaction(() -> other.coming(first.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_a_day_out_of_the_period_and_who_missed_nothing_are_refused() {
        require(50);
        assertThatThrownBy(() -> summon("Rattrapage", LATER, List.of())).hasMessage("assessment.summons.nobody");
        assertThatThrownBy(() -> summon("Rattrapage", LocalDate.of(2027, 1, 5), List.of(world.pupil(0))))
                .hasMessage("assessment.summons.day");
        assertThatThrownBy(() -> summon("\u00a0", LATER, List.of(world.pupil(0))))
                .hasMessage("assessment.title.missing");
        assertThatThrownBy(() -> summon("Rattrapage", LATER, List.of(world.pupil(1))))
                .isInstanceOf(NotFound.class);
        assertThat(sheet().lines().get(0).summoned()).as("nothing half saved").isNull();
    }

    @Test
    void without_a_threshold_every_average_is_representative() {
        assertThat(sheet().lines()).isEmpty();
        assertThat(table().lines()).allMatch(line -> line.whole().representative());
    }

    @Test
    void only_who_teaches_it_summons_and_only_the_head_decides() {
        var stranger = base.inTransaction(() -> world.book.person("Durand", "Luc"));
        var service = world.as(stranger, NOW, ReplacementService.class, Role.TEACHER);
        assertThatThrownBy(() -> base.inTransaction(() -> service.sheet(world.book.assignment.id(), null)))
                .isInstanceOf(NotFound.class);
        var teacher = world.teacher(MarkPolicyService.class);
        assertThatThrownBy(() -> base.inTransaction(teacher::settings)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_sheet_takes_as_many_queries_for_5_pupils_as_for_35() {
        for (var size : new int[] {5, 35}) {
            var sized = new AssessmentWorld(base, "09901%02dA".formatted(size), size);
            base.inTransaction(() -> sized.book.pupils.forEach(pupil -> sized.book.mark(sized.test, pupil, "A")));
            var service = sized.teacher(ReplacementService.class);
            assertThat(base.statements(() -> service.sheet(sized.book.assignment.id(), null)))
                    .isEqualTo(8);
        }
    }

    @Test
    void the_project_of_the_school_is_checked_at_entry_and_is_off_at_first() {
        var half = form(new Weighing(BigDecimal.valueOf(20), new BigDecimal("1.5"), true, false, Counting.BONUS));
        create(half);
        decide(new MarkPolicySettings(
                0, true, Set.of(AssessmentKind.FORMATIVE), List.of(new BigDecimal("2"), BigDecimal.ONE), 0));
        assertThatThrownBy(() -> create(half)).hasMessage("assessment.project.kind");
        assertThatThrownBy(() -> create(form(new Weighing(BigDecimal.valueOf(20), new BigDecimal("1.5"), true, false))))
                .hasMessage("assessment.project.weight");
        create(form(new Weighing(BigDecimal.valueOf(20), new BigDecimal("2.0"), true, false)));
        create(form(new Weighing(BigDecimal.valueOf(20), new BigDecimal("5"), true, true)));
        create(form(new Weighing(BigDecimal.valueOf(20), BigDecimal.ZERO, true, false)));
    }

    @Test
    void what_is_older_than_the_project_may_still_be_renamed() {
        var id = create(form(new Weighing(BigDecimal.valueOf(20), new BigDecimal("1.5"), true, false)));
        decide(new MarkPolicySettings(0, true, Set.of(), List.of(BigDecimal.ONE), 0));
        var service = world.teacher(AssessmentService.class);
        var form = base.inTransaction(() -> service.form(id));
        base.inTransaction(() -> service.update(
                id, new AssessmentForm(form.assignmentId(), "Renommé", DAY, form.terms(), null, null, form.version())));
        assertThat(base.inTransaction(() -> service.form(id)).title()).isEqualTo("Renommé");
    }

    @Test
    void a_decision_read_before_another_and_one_without_sense_are_refused() {
        require(50);
        assertThatThrownBy(() -> require(60)).hasMessage("directory.settings.changedMeanwhile");
        assertThatThrownBy(() -> decide(new MarkPolicySettings(101, false, Set.of(), List.of(), 1)))
                .hasMessage("assessment.policy.share");
        assertThatThrownBy(() -> decide(new MarkPolicySettings(0, false, Set.of(), List.of(new BigDecimal("101")), 1)))
                .hasMessage("assessment.policy.weights");
        assertThat(world.audit.lines()).anyMatch(line -> line.contains("assessment.policy.change"));
    }

    private AssessmentForm form(Weighing terms) {
        return new AssessmentForm(world.book.assignment.id(), "Contrôle", DAY, terms, null, null, 0);
    }

    private long create(AssessmentForm form) {
        var service = world.teacher(AssessmentService.class);
        return base.inTransaction(() -> service.create(form));
    }

    private void require(int percent) {
        decide(new MarkPolicySettings(percent, false, Set.of(), List.of(), 0));
    }

    private void decide(MarkPolicySettings wanted) {
        var head = world.as(world.book.teacher, NOW, MarkPolicyService.class, Role.PRINCIPAL);
        base.inTransaction(() -> head.decide(wanted));
    }

    private long summon(String title, LocalDate day, List<Long> pupils) {
        var period = sheet().period().id();
        var service = world.teacher(ReplacementService.class);
        return base.inTransaction(() ->
                service.summon(world.book.assignment.id(), period, new ReplacementService.Test(title, day), pupils));
    }

    private void mark(long test, Map<Long, CellEntry> cells) {
        var entry = world.as(
                world.book.teacher,
                LATER.atTime(12, 0).toInstant(ZoneOffset.UTC),
                MarkEntryService.class,
                Role.TEACHER);
        base.inTransaction(() -> entry.save(test, cells));
    }

    private ReplacementSheet sheet() {
        var service = world.teacher(ReplacementService.class);
        return base.inTransaction(() -> service.sheet(world.book.assignment.id(), null));
    }

    private AverageTable table() {
        var service = world.teacher(AveragesService.class);
        return base.inTransaction(() -> service.ofAssignment(world.book.assignment.id(), null));
    }
}
