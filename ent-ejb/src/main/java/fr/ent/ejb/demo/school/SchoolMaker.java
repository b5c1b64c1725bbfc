package fr.ent.ejb.demo.school;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/** Invents the two schools of the demo, always the same for one day and one size. */
public final class SchoolMaker {

    private static final long SEED = 20_260_901L;
    private static final List<String> TAUGHT_IN_BOTH = List.of("L1700", "L0201");

    private final List<DemoSubject> subjects = DemoSubject.all();
    private final Map<String, int[]> teachersBusy = new HashMap<>();
    private final Map<String, DemoTeacher> shared = new HashMap<>();
    private final DemoYear year;
    private final DemoSize size;
    private final SplittableRandom random;
    private final Names names;

    private SchoolMaker(DemoSize size, DemoYear year) {
        this.size = size;
        this.year = year;
        this.random = new SplittableRandom(SEED);
        this.names = new Names(random);
    }

    /** Both schools and where to find who is worth a look. */
    public static DemoWorld world(DemoSize size, DemoYear year) {
        return new SchoolMaker(size, year).world();
    }

    private DemoWorld world() {
        var first = new SchoolDraft(SchoolPlan.main(size), year, random, names);
        var seats = seats(first);
        new AwkwardFamilies(first, seats).add();
        new SharedFamilies(first, seats).addToFirst();
        fill(first, seats);
        var main = staffed(first);
        var second = new SchoolDraft(SchoolPlan.second(size), year, random, names);
        seats = seats(second);
        new SharedFamilies(second, seats).addToSecond(first, size == DemoSize.FULL ? 3 : 1);
        fill(second, seats);
        var neighbour = staffed(second);
        var cast = new HashMap<>(first.cast);
        second.cast.forEach(cast::putIfAbsent);
        return new DemoWorld(year, main, neighbour, Map.copyOf(cast));
    }

    private List<DemoDivision> seats(SchoolDraft draft) {
        var seats = new ArrayList<DemoDivision>();
        for (int i = 0; i < draft.plan.pupils(); i++) {
            seats.add(draft.divisions().get(i % draft.divisions().size()));
        }
        Collections.shuffle(seats, new Random(random.nextLong()));
        return seats;
    }

    private void fill(SchoolDraft draft, List<DemoDivision> seats) {
        var present = new HashSet<String>();
        draft.links.stream()
                .filter(link -> link.pupil().present())
                .forEach(link -> present.add(link.guardian().id()));
        new FamilyMaker(draft, seats).fill(draft.plan.guardians() - present.size());
    }

    private DemoSchool staffed(SchoolDraft draft) {
        var groups = new GroupMaker(subjects, draft.pupils).groups(draft.divisions());
        var planner = new ServicePlanner(draft, subjects, groups);
        var staff = new StaffMaker(draft, planner.hours());
        boolean main = draft.plan.hasAwkwardCases();
        var teachers = staff.appoint(shared);
        staff.lead();
        var substitute = main ? substitute(staff, teachers) : null;
        var blocks = new ArrayList<>(planner.blocks(teachers, substitute));
        if (main) {
            addOddities(draft, staff, teachers, blocks);
        }
        var services = Timetable.of(blocks, random, teachersBusy);
        FormTutors.choose(draft, services);
        return new DemoSchool(
                draft.plan,
                subjects,
                List.copyOf(draft.pupils),
                List.copyOf(draft.guardians),
                List.copyOf(draft.links),
                groups,
                List.copyOf(draft.staff),
                List.copyOf(draft.formTutors),
                services);
    }

    private void addOddities(
            SchoolDraft draft, StaffMaker staff, Map<String, List<DemoTeacher>> teachers, List<Block> blocks) {
        blocks.add(coTaught(draft, blocks, teachers.get(StaffMaker.MATHS)));
        blocks.add(localCourse(draft, staff, teachers, blocks));
        TAUGHT_IN_BOTH.forEach(
                discipline -> shared.put(discipline, teachers.get(discipline).get(0)));
    }

    private static DemoTeacher substitute(StaffMaker staff, Map<String, List<DemoTeacher>> teachers) {
        var french = teachers.get(StaffMaker.FRENCH);
        var replaced = french.get(french.size() - 1);
        var substitute = staff.replace(replaced);
        french.set(
                french.size() - 1,
                new DemoTeacher(replaced.id(), replaced.type(), replaced.who(), null, replaced.discipline()));
        return substitute;
    }

    /** Two teachers share the mathematics of the last division. */
    private static Block coTaught(SchoolDraft draft, List<Block> blocks, List<DemoTeacher> maths) {
        var last = draft.divisions().get(draft.divisions().size() - 1);
        var block = blocks.stream()
                .filter(b -> b.divisions().equals(List.of(last))
                        && maths.contains(b.services().get(0).teachers().get(0)))
                .findFirst()
                .orElseThrow();
        blocks.remove(block);
        var first = block.services().get(0).teachers().get(0);
        var second = maths.stream().filter(t -> !t.equals(first)).findFirst().orElseThrow();
        draft.remember(DemoCase.CO_TEACHER_ONE, first.id());
        draft.remember(DemoCase.CO_TEACHER_TWO, second.id());
        return block.coTaughtWith(second);
    }

    /** A local teacher gives the sport of the first division; his number is the one of a teacher of mathematics. */
    private static Block localCourse(
            SchoolDraft draft, StaffMaker staff, Map<String, List<DemoTeacher>> teachers, List<Block> blocks) {
        var local = staff.local(teachers.get(StaffMaker.MATHS).get(0));
        var block = blocks.stream()
                .filter(b -> b.divisions().get(0).equals(draft.divisions().get(0))
                        && local.discipline()
                                .equals(b.services().get(0).subject().discipline()))
                .findFirst()
                .orElseThrow();
        blocks.remove(block);
        var old = block.services().get(0);
        var taught = new DemoService(old.structure(), old.subject(), List.of(local), List.of(local), List.of());
        return new Block(block.divisions(), List.of(taught), block.hours());
    }
}
