package fr.ent.ejb.demo.school;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Appoints the teachers that the lessons call for, and those who lead the school. */
final class StaffMaker {

    static final String FRENCH = "L0202";
    static final String MATHS = "L1300";
    static final String SPANISH = "L0426";
    private static final String SPORT = "L1900";
    private static final Map<String, DemoCase> FIRST_OF =
            Map.of("L0422", DemoCase.TEACHER, FRENCH, DemoCase.FORM_TUTOR, "L1700", DemoCase.TWO_SCHOOLS_TEACHER);
    private static final int OLDEST = 1964;
    private static final int CAREER = 34;

    private final SchoolDraft draft;
    private final Map<String, Double> hours;

    /** @param hours weekly hours that each discipline has to give */
    StaffMaker(SchoolDraft draft, Map<String, Double> hours) {
        this.draft = draft;
        this.hours = new TreeMap<>(hours);
    }

    /** Teachers by discipline; those of {@code shared} come from the other school instead of being new. */
    Map<String, List<DemoTeacher>> appoint(Map<String, DemoTeacher> shared) {
        var byDiscipline = new LinkedHashMap<String, List<DemoTeacher>>();
        posts().forEach((discipline, number) -> {
            var teachers = new java.util.ArrayList<DemoTeacher>();
            for (int i = 0; i < number; i++) {
                boolean known = i == 0 && shared.containsKey(discipline);
                var teacher = known ? shared.get(discipline) : teacher(discipline, i == 0);
                teachers.add(teacher);
                draft.staff.add(teacher);
            }
            byDiscipline.put(discipline, teachers);
        });
        return byDiscipline;
    }

    /** Head, deputy, two education advisers, librarian and psychologist. */
    void lead() {
        leader(DemoCase.PRINCIPAL, DemoTeacher.HEAD, "DIR");
        leader(DemoCase.DEPUTY, DemoTeacher.HEAD, "DIR");
        leader(DemoCase.EDUCATION_ADVISER, DemoTeacher.EPP, "EDU");
        leader(DemoCase.SECOND_ADVISER, DemoTeacher.EPP, "EDU");
        leader(DemoCase.LIBRARIAN, DemoTeacher.EPP, "DOC");
        leader(DemoCase.PSYCHOLOGIST, DemoTeacher.EPP, "ORI");
    }

    /** The teacher of French who is on leave, without a function but named by the services, and the one who comes instead. */
    DemoTeacher replace(DemoTeacher teacher) {
        var onLeave = new DemoTeacher(teacher.id(), teacher.type(), teacher.who(), null, teacher.discipline());
        draft.staff.set(draft.staff.indexOf(teacher), onLeave);
        var substitute = new DemoTeacher(
                draft.nextStaffId(),
                DemoTeacher.SUBSTITUTE,
                born(draft.names.of(DemoCase.SUBSTITUTE)),
                DemoTeacher.TEACHES,
                FRENCH);
        draft.staff.add(substitute);
        draft.remember(DemoCase.ON_LEAVE, onLeave.id());
        draft.remember(DemoCase.SUBSTITUTE, substitute.id());
        return substitute;
    }

    /** A teacher whom the school pays itself: his number is the one of another teacher, only the type tells them apart. */
    DemoTeacher local(DemoTeacher sameNumber) {
        var local = new DemoTeacher(
                sameNumber.id(), DemoTeacher.LOCAL, born(draft.names.of(DemoCase.LOCAL_TEACHER)), null, SPORT);
        draft.staff.add(local);
        draft.remember(DemoCase.SAME_ID_AS_LOCAL, sameNumber.id());
        draft.remember(DemoCase.LOCAL_TEACHER, local.id());
        return local;
    }

    private void leader(DemoCase which, String type, String function) {
        boolean first = isFirstSchool();
        var who = first ? draft.names.of(which) : draft.names.adult(draft.names.family());
        var person = new DemoTeacher(draft.nextStaffId(), type, born(who), function, null);
        draft.staff.add(person);
        if (first) {
            draft.remember(which, person.id());
        }
    }

    /** The first teacher of some disciplines has a name that the list of accounts tells, in the first school. */
    private DemoTeacher teacher(String discipline, boolean first) {
        var which = FIRST_OF.get(discipline);
        boolean known = first && which != null && isFirstSchool();
        var who = known ? draft.names.of(which) : draft.names.adult(draft.names.family());
        var teacher = new DemoTeacher(draft.nextStaffId(), DemoTeacher.EPP, born(who), DemoTeacher.TEACHES, discipline);
        if (known) {
            draft.remember(which, teacher.id());
        }
        return teacher;
    }

    private boolean isFirstSchool() {
        return draft.plan.hasAwkwardCases();
    }

    private Identity born(Identity who) {
        return who.withBirth(LocalDate.ofYearDay(OLDEST + draft.random.nextInt(CAREER), 1 + draft.random.nextInt(365)));
    }

    /** As many posts as the plan has, each given to the discipline whose teachers have most hours. */
    private Map<String, Integer> posts() {
        var posts = new TreeMap<String, Integer>();
        hours.keySet().forEach(discipline -> posts.put(discipline, least(discipline)));
        int left = draft.plan.teachers()
                - posts.values().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < left; i++) {
            var busiest = posts.keySet().stream()
                    .max(Comparator.comparingDouble(d -> hours.get(d) / posts.get(d)))
                    .orElseThrow();
            posts.merge(busiest, 1, Integer::sum);
        }
        return posts;
    }

    private static int least(String discipline) {
        return List.of(FRENCH, MATHS, SPANISH).contains(discipline) ? 2 : 1;
    }
}
