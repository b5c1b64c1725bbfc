package fr.ent.persistence.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class StructureRepositoryTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Parameter
    Database base;

    StructureRepository structures;
    AssignmentRepository assignments;
    SchoolYear year;
    Division division;

    @BeforeEach
    void aSchoolWithOneDivision() {
        structures = base.make(StructureRepository.class);
        assignments = base.make(AssignmentRepository.class);
        base.inTransaction(() -> {
            year = aSchool("0990001N");
            division = keep(new Division(year, "6E/1", "Sixième 1"));
        });
    }

    @Test
    void pupils_come_in_the_order_of_french_lists_on_both_bases() {
        base.inTransaction(() -> {
            inDivision("Zola", "Ève", Validity.from(year.startsOn()));
            inDivision("Émile", "Zoé", Validity.from(year.startsOn()));
            inDivision("Elie", "Œdipe", Validity.from(year.startsOn()));
            inDivision("Émile", "Anne", Validity.from(year.startsOn()));
        });
        assertThat(base.inTransaction(() -> structures.pupils(division.id(), TODAY)))
                .extracting(PupilName::inList)
                .containsExactly("ELIE Œdipe", "ÉMILE Anne", "ÉMILE Zoé", "ZOLA Ève");
    }

    @Test
    void who_left_or_has_not_come_yet_is_not_in_the_list() {
        base.inTransaction(() -> {
            inDivision("Parti", "Hier", Validity.between(year.startsOn(), TODAY.minusDays(1)));
            inDivision("Dernier", "Jour", Validity.between(year.startsOn(), TODAY));
            inDivision("Arrive", "Demain", Validity.from(TODAY.plusDays(1)));
        });
        assertThat(base.inTransaction(() -> structures.pupils(division.id(), TODAY)))
                .extracting(PupilName::shownName)
                .containsExactly("Dernier");
    }

    @Test
    void a_pupil_who_came_back_is_listed_once() {
        base.inTransaction(() -> {
            var pupil = inDivision("Revenu", "Léo", Validity.from(year.startsOn()));
            keep(new StructureMembership(pupil, division, Validity.from(TODAY.minusDays(3))));
        });
        assertThat(base.inTransaction(() -> structures.pupils(division.id(), TODAY)))
                .hasSize(1);
    }

    @Test
    void another_school_s_division_does_not_exist() {
        base.inTransaction(() -> aSchool("0990002P"));
        assertThat(base.inTransaction(() -> structures.find("0990002P", division.id())))
                .isEmpty();
        assertThat(base.inTransaction(() -> structures.find("0990001N", division.id())))
                .isPresent();
    }

    @Test
    void the_divisions_of_a_year_are_those_still_open() {
        base.inTransaction(() -> {
            keep(new Division(year, "3 SEGPA", null));
            keep(new Division(year, "302", "")).close(TODAY);
            keep(new TeachingGroup(year, "6LV1.ALL", null));
        });
        assertThat(base.inTransaction(() -> structures.divisions("0990001N", 2026)))
                .extracting(Structure::label)
                .containsExactly("3 SEGPA", "Sixième 1");
        assertThat(base.inTransaction(() -> structures.divisions("0990001N", 2025)))
                .isEmpty();
    }

    @Test
    void a_teacher_finds_what_he_gives_today_and_no_more() {
        var teacher = base.inTransaction(() -> {
            var maths = keep(new Subject(year.school(), "061300", "MATHS", "Mathématiques"));
            var given = keep(new TeachingAssignment(division, maths, "CG"));
            var former = keep(new TeachingAssignment(division, maths, "TD"));
            var person = keep(new Person(new PersonName("Dupont", null, "Anne")));
            keep(new AssignmentTeacher(given, person, Validity.from(year.startsOn())));
            keep(new AssignmentTeacher(former, person, Validity.between(year.startsOn(), TODAY.minusDays(1))));
            return person.id();
        });
        var today = base.inTransaction(() -> assignments.ofTeacher("0990001N", teacher, TODAY));
        assertThat(today).extracting(TeachingAssignment::modality).containsExactly("CG");
        var id = today.get(0).id();
        assertThat(base.inTransaction(() -> assignments.isGivenBy(id, teacher, TODAY)))
                .isTrue();
        assertThat(base.inTransaction(
                        () -> assignments.isGivenBy(id, teacher, year.startsOn().minusDays(1))))
                .isFalse();
        assertThat(base.inTransaction(() -> assignments.find("0990002P", id))).isEmpty();
    }

    @Test
    void lists_cost_one_query_each() {
        base.inTransaction(() -> {
            for (var i = 0; i < 35; i++) {
                inDivision("Nom" + i, "Prénom", Validity.from(year.startsOn()));
            }
        });
        assertThat(base.statements(() -> structures.pupils(division.id(), TODAY)))
                .isEqualTo(1);
        assertThat(base.statements(() -> assignments.ofTeacher("0990001N", 1, TODAY)))
                .isEqualTo(1);
    }

    private SchoolYear aSchool(String uai) {
        var schools = base.make(SchoolRepository.class);
        return schools.openYear(schools.add(new School(uai, "Collège imaginaire", "99")), 2026);
    }

    private Person inDivision(String name, String first, Validity days) {
        var pupil = keep(new Person(new PersonName(name, null, first)));
        keep(new StructureMembership(pupil, division, days));
        return pupil;
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }
}
