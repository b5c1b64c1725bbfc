package fr.ent.persistence.rights;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class FileReaderRepositoryTest {

    private static final String UAI = "0990001N";

    @Parameter
    Database base;

    SchoolWorld world;
    Division division;
    Structure group;
    Person lea;
    FileReaderRepository readers;

    @BeforeEach
    void a_pupil_of_a_division_and_a_group() {
        world = new SchoolWorld(base, UAI);
        division = world.division("4EB");
        group = world.group("4LATIN");
        lea = world.pupils(division, 1).get(0);
        base.inTransaction(() -> keep(new StructureMembership(lea, group, Validity.from(MONDAY))));
        readers = base.make(FileReaderRepository.class);
    }

    @Test
    void teachers_of_the_division_and_of_the_group_come_by_name_on_their_days() {
        var dupont = teaches(group, "Dupont", "LATIN", Validity.from(MONDAY));
        teaches(division, "Abel", "MATHS", Validity.from(MONDAY.minusDays(9)));
        teaches(division, "Parti", "ART", Validity.between(MONDAY.minusDays(9), MONDAY.minusDays(1)));
        teaches(world.division("3EA"), "Autre", "EPS", Validity.from(MONDAY));
        base.inTransaction(() -> {
            assertThat(readers.teachers(UAI, lea.id(), MONDAY))
                    .extracting(PupilTeacher::shownName)
                    .containsExactly("Abel", "Dupont");
            assertThat(readers.teachers(UAI, lea.id(), MONDAY).get(1).teacherId())
                    .isEqualTo(dupont.id());
            assertThat(readers.teachers("0990002P", lea.id(), MONDAY)).isEmpty();
            assertThat(readers.structures(UAI, lea.id(), MONDAY)).containsExactly(division.id(), group.id());
            assertThat(readers.structures(UAI, lea.id(), MONDAY.minusDays(1))).containsExactly(division.id());
        });
    }

    @Test
    void the_form_tutor_is_the_one_of_that_day() {
        var tutor = world.person("Tuteur", "Anne");
        var before = world.person("Ancien", "Paul");
        base.inTransaction(() -> {
            keep(new FormTutor(tutor, division, Validity.from(MONDAY)));
            keep(new FormTutor(before, division, Validity.between(MONDAY.minusDays(9), MONDAY.minusDays(1))));
        });
        base.inTransaction(() -> assertThat(readers.tutors(UAI, lea.id(), MONDAY))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.spokenName()).isEqualTo("Anne Tuteur");
                    assertThat(found.givenId()).isEqualTo(division.id());
                }));
    }

    private Person teaches(Structure whom, String name, String code, Validity days) {
        var teacher = world.person(name, "Jeanne");
        base.inTransaction(() -> {
            var subject = keep(new Subject(world.school(), code, code, code));
            var given = keep(new TeachingAssignment(whom, subject, "CG"));
            keep(new AssignmentTeacher(given, teacher, days));
        });
        return teacher;
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }
}
