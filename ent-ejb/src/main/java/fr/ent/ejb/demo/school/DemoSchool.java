package fr.ent.ejb.demo.school;

import java.util.List;

/** Everything that the files of one fictitious school tell. */
public record DemoSchool(
        SchoolPlan plan,
        List<DemoSubject> subjects,
        List<DemoPupil> pupils,
        List<DemoGuardian> guardians,
        List<DemoLink> links,
        List<DemoGroup> groups,
        List<DemoTeacher> staff,
        List<FormTutor> formTutors,
        List<DemoService> services) {

    /** The teacher who follows a division. */
    public record FormTutor(DemoTeacher teacher, DemoDivision division) {}

    /** The addresses that pupils and guardians live at, each once, in order of first use. */
    public List<DemoAddress> addresses() {
        return java.util.stream.Stream.concat(
                        pupils.stream().map(DemoPupil::home), guardians.stream().map(DemoGuardian::home))
                .distinct()
                .toList();
    }

    /** One of the education advisers (CPE). */
    public DemoTeacher adviser() {
        return staff.stream()
                .filter(person -> "EDU".equals(person.function()))
                .findFirst()
                .orElseThrow();
    }

    public List<DemoDivision> divisions() {
        return plan.divisions();
    }
}
