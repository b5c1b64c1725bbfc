package fr.ent.ejb.demo.school;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each division a form tutor among those who teach it, nobody twice while others are free; the plain teacher of the cast
 * has none. */
final class FormTutors {

    private FormTutors() {}

    static void choose(SchoolDraft draft, List<DemoService> services) {
        var chosen = new HashSet<DemoTeacher>();
        var spared = draft.cast.getOrDefault(DemoCase.TEACHER, "");
        for (var division : draft.divisions()) {
            var teachers = services.stream()
                    .filter(service -> service.structure().equals(division.code()))
                    .flatMap(service -> service.present().stream())
                    .filter(teacher -> DemoTeacher.EPP.equals(teacher.type())
                            && !teacher.id().equals(spared))
                    .toList();
            var tutor = firstFree(teachers, chosen);
            chosen.add(tutor);
            draft.formTutors.add(new DemoSchool.FormTutor(tutor, division));
        }
    }

    private static DemoTeacher firstFree(List<DemoTeacher> teachers, Set<DemoTeacher> chosen) {
        return teachers.stream()
                .filter(teacher -> !chosen.contains(teacher))
                .findFirst()
                .orElse(teachers.get(0));
    }
}
