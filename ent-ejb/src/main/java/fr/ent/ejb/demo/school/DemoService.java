package fr.ent.ejb.demo.school;

import java.util.List;

/**
 * What STS calls a service: a subject taught in a division or group by one or two teachers, with its weekly lessons.
 *
 * @param structure code of the division or group
 * @param teachers who is named by the service
 * @param present those of them who give the lessons (somebody on leave is named and gives none)
 */
public record DemoService(
        String structure,
        DemoSubject subject,
        List<DemoTeacher> teachers,
        List<DemoTeacher> present,
        List<DemoCourse> courses) {

    DemoService with(List<DemoCourse> lessons) {
        return new DemoService(structure, subject, teachers, present, List.copyOf(lessons));
    }
}
