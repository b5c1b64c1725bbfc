package fr.ent.ejb.demo.life;

import fr.ent.ejb.demo.people.Acting;
import fr.ent.ejb.demo.people.DemoKeyService;
import fr.ent.ejb.demo.school.DemoService;
import fr.ent.ejb.schooling.attendance.RollCallTranscriptionService;
import fr.ent.ejb.schooling.attendance.TakenCall;
import fr.ent.ejb.schooling.timetable.DayLesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;

/** The roll calls of a term, day by day, as if each teacher had taken them on paper and a CPE had written them down. */
@ApplicationScoped
public class CallsOfTerm {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Duration CLOSED_AFTER = Duration.ofMinutes(6);

    /** One call in so many was never taken. */
    private static final int FORGOTTEN = 37;

    @Inject
    Acting acting;

    @Inject
    DemoKeyService rows;

    @Inject
    RollCallTranscriptionService paper;

    @Inject
    Clock clock;

    /** Who writes the calls, and who reads the timetable: two accounts. */
    public record Writers(String adviser, String admin) {}

    /**
     * Enters the calls of all days up to now that are not there yet.
     *
     * @param progress told how many days are done, and of how many
     */
    public void enter(Scene scene, Writers writers, BiConsumer<Integer, Integer> progress) {
        var plan = new AttendancePlan(scene.school(), scene.year());
        var days = new TermDays(scene.year(), scene.school().plan().weeks()).days();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var lessons = acting.as(writers.admin(), scene.uai(), () -> rows.lessons(day));
            var calls = lessons.stream()
                    .flatMap(lesson -> calls(lesson, scene, plan).stream())
                    .toList();
            acting.as(writers.adviser(), scene.uai(), () -> paper.transcribe(day, calls));
            progress.accept(i + 1, days.size());
        }
    }

    private List<TakenCall> calls(DayLesson lesson, Scene scene, AttendancePlan plan) {
        return scene
                .service(lesson.key().assignmentId())
                .filter(service -> isTaken(lesson, service))
                .map(service -> call(lesson, service, scene, plan))
                .stream()
                .toList();
    }

    private boolean isTaken(DayLesson lesson, DemoService service) {
        var name = service.structure()
                + service.subject().code()
                + lesson.key().day()
                + lesson.key().start();
        return Math.floorMod(name.hashCode(), FORGOTTEN) != 0
                && !lesson.key().startsAt(ZONE).plus(CLOSED_AFTER).isAfter(clock.instant());
    }

    private static TakenCall call(DayLesson lesson, DemoService service, Scene scene, AttendancePlan plan) {
        var key = lesson.key();
        return new TakenCall(
                key.assignmentId(),
                key.start(),
                scene.caller(service),
                key.startsAt(ZONE).plus(CLOSED_AFTER),
                scene.seen(service, plan, key.day(), key.start()));
    }
}
