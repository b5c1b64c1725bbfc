package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first and the last day of the year in a descending STS file, for a year that runs from 1 September to 31 August. */
@OnBothBases
class YearDaysTest {

    @Parameter
    Database base;

    private DeskWorld world;

    @BeforeEach
    void a_school_with_a_division_and_a_service() {
        world = new DeskWorld(base);
        world.enter(sts("", ""));
    }

    @Test
    void other_days_are_a_changed_field_like_any_other() {
        var changes = world.difference(sts("2026-09-02", "2027-07-03")).changes();
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(FactKind.SCHOOL_YEAR);
            assertThat(change.action()).isEqualTo(Action.CHANGED);
            assertThat(change.label()).isEqualTo("2026-2027");
            assertThat(change.fields())
                    .isEqualTo(Map.of(
                            Field.FROM, new FieldChange("2026-09-01", "2026-09-02", false),
                            Field.TO, new FieldChange("2027-08-31", "2027-07-03", false)));
        });
        assertThat(year().endsOn()).as("only compared").isEqualTo(LocalDate.of(2027, 8, 31));
    }

    @Test
    void they_are_applied_once_and_the_periods_at_the_edge_of_the_year_follow() {
        world.enter(sts("2026-09-02", "2027-07-03"));
        assertThat(year().startsOn()).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(year().endsOn()).isEqualTo(LocalDate.of(2027, 7, 3));
        assertThat(periods())
                .extracting(GradingPeriod::startsOn, GradingPeriod::endsOn)
                .containsExactly(
                        tuple(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 11, 30)),
                        tuple(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 2, 28)),
                        tuple(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 7, 3)));
        assertThat(world.difference(sts("2026-09-02", "2027-07-03")).isEmpty()).isTrue();
    }

    @Test
    void a_file_without_days_leaves_them_as_they_are() {
        world.enter(sts("2026-09-02", "2027-07-03"));
        assertThat(world.difference(sts("", "")).isEmpty()).isTrue();
        assertThat(world.sentences(sts("2026-09-02", ""))).isEmpty();
        assertThat(world.difference(sts("2026-09-02", "")).isEmpty()).isTrue();
    }

    @Test
    void the_pupils_file_twice_changes_nothing_whatever_came_between() {
        var pupils = Siecle.latin(
                Siecle.pupils(Siecle.pupil("1", "Nom", "P", "10010012110", ""), Siecle.in("1", "D", "6E1")));
        world.enter(pupils);
        world.enter(sts("2026-09-02", "2027-07-03"));
        assertThat(world.difference(pupils).isEmpty()).isTrue();
        assertThat(world.all(Enrolment.class))
                .singleElement()
                .satisfies(enrolment -> assertThat(enrolment.validity().since()).isEqualTo(LocalDate.of(2026, 9, 1)));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2025-09-01, 2026-07-03, yearDaysWrong",
        "2026-08-31, 2027-07-03, yearDaysWrong",
        "2026-09-02, 2027-09-01, yearDaysWrong",
        "2027-07-03, 2026-09-02, yearDaysWrong",
        "2026-09-02, 2027-01-15, yearDaysWrong",
        "2026-12-24, 2027-07-03, yearDaysWrong",
        "00/00/2026, 2027-07-03, valueUnknown",
    })
    void days_that_do_not_fit_are_told_and_the_rest_of_the_file_enters(String first, String last, String sentence) {
        assertThat(world.sentences(sts(first, last))).containsExactly(sentence);
        assertThat(world.difference(sts(first, last)).isEmpty()).isTrue();
        world.enter(sts(first, last));
        assertThat(year().startsOn()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void days_that_would_leave_a_published_assessment_outside_are_told_and_not_taken() {
        assess(LocalDate.of(2027, 7, 6));
        assertThat(world.sentences(sts("2026-09-02", "2027-07-03"))).containsExactly("yearLeavesPublished");
        assertThat(world.difference(sts("2026-09-02", "2027-07-03")).isEmpty()).isTrue();
        world.enter(sts("2026-09-02", "2027-07-06"));
        assertThat(year().endsOn()).isEqualTo(LocalDate.of(2027, 7, 6));
    }

    @Test
    void a_file_that_says_nothing_but_the_days_is_taken_for_none() {
        var file = Siecle.latin("<STS_EDT>" + parameters("2026-09-02", "2027-07-03") + "<DONNEES/></STS_EDT>");
        assertThat(world.sentences(file)).containsExactly("nothingInside");
    }

    @Test
    void the_timetable_software_has_no_say() {
        var file = Siecle.latin(
                "<EDT_STS>" + parameters("2026-09-02", "2027-07-03") + "<ALTERNANCES><ALTERNANCE CODE=\"H\">"
                        + "<SEMAINES><DATE_DEBUT_SEMAINE>2026-09-07</DATE_DEBUT_SEMAINE></SEMAINES></ALTERNANCE></ALTERNANCES>"
                        + "<DONNEES/></EDT_STS>");
        assertThat(world.difference(file).changes()).extracting(Change::kind).containsExactly(FactKind.WEEK_PATTERN);
    }

    private void assess(LocalDate day) {
        base.inTransaction(() -> {
            var given = base.em()
                    .createQuery("select t from TeachingAssignment t", TeachingAssignment.class)
                    .getSingleResult();
            var terms = new AssessmentTerms(BigDecimal.valueOf(20), BigDecimal.ONE, true, false);
            var author = new Person(new PersonName("Dupont", null, "Anne"));
            base.em().persist(author);
            base.em().flush();
            var assessment = new Assessment(given, author.id(), "Bilan", day, terms);
            assessment.publish(DeskWorld.NOW);
            base.em().persist(assessment);
        });
    }

    private SchoolYear year() {
        return world.all(SchoolYear.class).get(0);
    }

    private List<GradingPeriod> periods() {
        return world.all(GradingPeriod.class).stream()
                .sorted(Comparator.comparing(GradingPeriod::rank))
                .toList();
    }

    private static Bytes sts(String first, String last) {
        return Siecle.latin("<STS_EDT>" + parameters(first, last) + "<DONNEES><INDIVIDUS/><STRUCTURE><DIVISIONS>"
                + "<DIVISION CODE=\"6E1\"><SERVICES><SERVICE CODE_MATIERE=\"061300\"/></SERVICES></DIVISION>"
                + "</DIVISIONS></STRUCTURE></DONNEES></STS_EDT>");
    }

    private static String parameters(String first, String last) {
        return "<PARAMETRES><UAJ CODE=\"" + Siecle.UAI + "\"/><ANNEE_SCOLAIRE ANNEE=\"2026\">"
                + (first.isEmpty() ? "" : "<DATE_DEBUT>" + first + "</DATE_DEBUT>")
                + (last.isEmpty() ? "" : "<DATE_FIN>" + last + "</DATE_FIN>") + "</ANNEE_SCOLAIRE></PARAMETRES>";
    }
}
