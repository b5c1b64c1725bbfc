package fr.ent.ejb.schooling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnBothBases
class DirectoryServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final Validity SINCE_RENTREE = Validity.from(LocalDate.of(2026, 9, 1));
    private static final String CANARY = "0699000111";

    @Parameter
    Database base;

    private School school;
    private School other;
    private Division division;
    private Division foreign;
    private Person teacher;

    @BeforeEach
    void a_division_of_one_pupil_with_a_mother_and_a_neighbour() {
        base.inTransaction(() -> {
            school = keep(new School("0990001N", "Collège", "99"));
            other = keep(new School("0990002P", "Autre", "99"));
            var year = keep(new SchoolYear(school, 2026));
            division = keep(new Division(year, "6E1", "6E1"));
            foreign = keep(new Division(keep(new SchoolYear(other, 2026)), "6E1", "6E1"));
            teacher = person("PROF");
            var maths = keep(new Subject(school, "061300", "MATHS", "Mathématiques"));
            var assignment = keep(new TeachingAssignment(division, maths, "CG"));
            keep(new AssignmentTeacher(assignment, teacher, SINCE_RENTREE));
            addPupils(1);
        });
    }

    private void addPupils(int number) {
        for (int i = 0; i < number; i++) {
            var pupil = person("ELEVE" + i);
            keep(new StructureMembership(pupil, division, SINCE_RENTREE));
            var mother = person("MERE");
            mother.reachBy(new Contact(null, CANARY, null, null, false));
            link(pupil, person("VOISINE"), GuardianshipLevel.CONTACT);
            link(pupil, mother, GuardianshipLevel.LEGAL);
        }
    }

    @Test
    void a_teacher_reads_the_names_and_levels_of_his_division_and_no_telephone() {
        var sheet = read(Role.TEACHER, teacher.id(), division);
        assertThat(sheet.pupils()).singleElement().satisfies(pupil -> assertThat(pupil.adults())
                .extracting(DirectorySheet.Adult::level)
                .containsExactly(GuardianshipLevel.LEGAL, GuardianshipLevel.CONTACT));
        assertThat(sheet.toString()).doesNotContain(CANARY);
    }

    @Test
    void a_teacher_of_other_divisions_is_refused() {
        assertThatThrownBy(() -> read(Role.TEACHER, teacher.id() + 1000, division))
                .isInstanceOf(Forbidden.class);
        assertThat(choices(Role.TEACHER, teacher.id() + 1000)).isZero();
        assertThat(choices(Role.TEACHER, teacher.id())).isEqualTo(1);
    }

    @Test
    void the_office_reads_how_to_reach_them() {
        assertThat(read(Role.OFFICE, 1, division).toString()).contains(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.LIBRARIAN, Role.SUPERVISOR})
    void who_needs_no_adults_reads_none(String role) {
        var sheet = read(role, 1, division);
        assertThat(sheet.pupils()).hasSize(1);
        assertThat(sheet.pupils().get(0).adults()).isEmpty();
    }

    @Test
    void the_division_of_another_school_does_not_exist() {
        assertThatThrownBy(() -> read(Role.PRINCIPAL, 1, foreign)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_list_of_35_costs_what_a_list_of_5_costs() {
        base.inTransaction(() -> addPupils(4));
        play(Role.OFFICE, 1);
        var service = base.make(DirectoryService.class);
        int few = base.statements(() -> service.sheet(division.id()));
        base.inTransaction(() -> addPupils(30));
        int many = base.statements(() -> service.sheet(division.id()));
        assertThat(many).isEqualTo(few).isEqualTo(3);
    }

    private int choices(String role, long who) {
        play(role, who);
        return base.inTransaction(() -> base.make(DirectoryService.class).choices())
                .size();
    }

    private DirectorySheet read(String role, long who, Division which) {
        play(role, who);
        return base.inTransaction(() -> base.make(DirectoryService.class).sheet(which.id()));
    }

    private void play(String role, long who) {
        base.give(Caller.class, new PlayedCaller(who, school, CLOCK, role));
    }

    private Person person(String name) {
        return keep(new Person(new PersonName(name, null, "Prénom")));
    }

    private void link(Person pupil, Person adult, GuardianshipLevel level) {
        var terms = new GuardianshipTerms(level, null, GuardianshipTerms.Duties.NONE);
        keep(new Guardianship(pupil, adult, terms, SINCE_RENTREE));
    }

    private <T extends Identified> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }
}
