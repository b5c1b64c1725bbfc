package fr.ent.ejb.demo.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says who teaches what to whom, sharing the hours evenly, and which lessons must fall together. */
final class ServicePlanner {

    private final SchoolDraft draft;
    private final List<DemoSubject> subjects;
    private final List<DemoGroup> groups;
    private final Map<String, Double> load = new HashMap<>();

    ServicePlanner(SchoolDraft draft, List<DemoSubject> subjects, List<DemoGroup> groups) {
        this.draft = draft;
        this.subjects = subjects;
        this.groups = groups;
    }

    /** Weekly hours that each discipline gives in this school. */
    Map<String, Double> hours() {
        var hours = new TreeMap<String, Double>();
        for (var division : draft.divisions()) {
            compulsory(division)
                    .forEach(
                            subject -> hours.merge(subject.discipline(), subject.hours(division.level()), Double::sum));
        }
        groups.forEach(group -> hours.merge(group.subject().discipline(), hours(group), Double::sum));
        return hours;
    }

    /** Lessons to place, with the service of each; a block of groups is given at one time because its pupils are shared. */
    List<Block> blocks(Map<String, List<DemoTeacher>> teachers, DemoTeacher substitute) {
        var blocks = new ArrayList<Block>();
        for (var division : draft.divisions()) {
            var ofDivision = new HashMap<String, DemoTeacher>();
            for (var subject : compulsory(division)) {
                var teacher =
                        ofDivision.computeIfAbsent(subject.discipline(), d -> leastBusy(teachers.get(d), List.of()));
                var service = service(division.code(), subject, teacher, substitute);
                load.merge(teacher.key(), subject.hours(division.level()), Double::sum);
                blocks.add(new Block(List.of(division), List.of(service), subject.hours(division.level())));
            }
        }
        blocks.addAll(groupBlocks(teachers));
        return blocks;
    }

    private List<Block> groupBlocks(Map<String, List<DemoTeacher>> teachers) {
        var together = new java.util.LinkedHashMap<List<Object>, List<DemoGroup>>();
        for (var group : groups) {
            together.computeIfAbsent(List.of(group.divisions(), group.subject().option()), key -> new ArrayList<>())
                    .add(group);
        }
        return together.values().stream()
                .map(list -> groupBlock(list, teachers))
                .toList();
    }

    private Block groupBlock(List<DemoGroup> together, Map<String, List<DemoTeacher>> teachers) {
        var services = new ArrayList<DemoService>();
        var busy = new ArrayList<DemoTeacher>();
        for (var group : together) {
            var teacher = leastBusy(teachers.get(group.subject().discipline()), busy);
            busy.add(teacher);
            load.merge(teacher.key(), hours(group), Double::sum);
            services.add(service(group.code(), group.subject(), teacher, null));
        }
        return new Block(together.get(0).divisions(), services, hours(together.get(0)));
    }

    private static DemoService service(
            String structure, DemoSubject subject, DemoTeacher teacher, DemoTeacher substitute) {
        boolean onLeave = teacher.function() == null && substitute != null;
        var named = onLeave ? List.of(teacher, substitute) : List.of(teacher);
        return new DemoService(structure, subject, named, onLeave ? List.of(substitute) : named, List.of());
    }

    private DemoTeacher leastBusy(List<DemoTeacher> teachers, List<DemoTeacher> busy) {
        return teachers.stream()
                .filter(teacher -> !busy.contains(teacher))
                .min(java.util.Comparator.comparingDouble(t -> load.getOrDefault(t.key(), 0.0)))
                .orElseThrow();
    }

    private List<DemoSubject> compulsory(DemoDivision division) {
        return subjects.stream()
                .filter(subject -> subject.compulsory() && subject.hours(division.level()) > 0)
                .toList();
    }

    private static double hours(DemoGroup group) {
        return group.subject().hours(group.divisions().get(0).level());
    }
}
