package fr.ent.ejb.demo.life;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.demo.people.DemoKeys;
import fr.ent.ejb.demo.school.DemoPupil;
import fr.ent.ejb.demo.school.DemoSchool;
import fr.ent.ejb.demo.school.DemoService;
import fr.ent.ejb.demo.school.DemoYear;
import fr.ent.persistence.schooling.attendance.Observation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A school of the demo on its stage: what was invented, and the rows that it has become. */
public final class Scene {

    private final DemoSchool school;
    private final DemoYear year;
    private final DemoKeys keys;
    private final Map<Long, DemoService> services = new HashMap<>();
    private final Map<String, List<DemoPupil>> pupils = new HashMap<>();

    public Scene(DemoSchool school, DemoYear year, DemoKeys keys) {
        this.school = school;
        this.year = year;
        this.keys = keys;
        school.services()
                .forEach(service -> services.put(
                        rowOf(service.structure(), service.subject().code()), service));
        school.divisions()
                .forEach(division -> pupils.put(
                        division.code(),
                        school.pupils().stream()
                                .filter(pupil ->
                                        pupil.present() && pupil.division().equals(division))
                                .toList()));
        school.groups().forEach(group -> pupils.put(group.code(), group.pupils()));
    }

    DemoSchool school() {
        return school;
    }

    DemoYear year() {
        return year;
    }

    String uai() {
        return school.plan().uai();
    }

    /** The teaching assignment of these codes. */
    long rowOf(String structure, String subject) {
        return keys.assignments().get(new DemoKeys.Taught(structure, subject));
    }

    long person(String pupilId) {
        return keys.pupils().get(pupilId);
    }

    String loginOf(String teacher) {
        return keys.loginOf(teacher);
    }

    /** The service of that assignment; empty for one that somebody added by hand. */
    Optional<DemoService> service(long assignmentId) {
        return Optional.ofNullable(services.get(assignmentId));
    }

    /** Who takes the call of that service. */
    long caller(DemoService service) {
        return keys.staff().get(service.present().get(0).key());
    }

    /** The pupils of whom there is something to say at that lesson. */
    Map<Long, Observation> seen(DemoService service, AttendancePlan plan, LocalDate day, LocalTime start) {
        return pupils.get(service.structure()).stream()
                .filter(pupil -> !plan.at(pupil.id(), day, start).isOrdinary())
                .collect(toMap(pupil -> person(pupil.id()), pupil -> plan.at(pupil.id(), day, start)));
    }
}
