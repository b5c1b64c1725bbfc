package fr.ent.it.portal;

import fr.ent.ejb.schooling.timetable.PublicHolidays;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import fr.ent.persistence.schooling.assessment.Mark;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.assessment.SpecialMark;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What happens in a division during some weeks: marks of every kind, lessons missed, lessons of today. */
final class TermOfLife {

    private static final List<String> SUBJECTS = List.of(
            "Français",
            "Mathématiques",
            "Histoire-géographie",
            "Anglais LV1",
            "Espagnol LV2",
            "Sciences de la vie et de la Terre",
            "Physique-chimie",
            "Technologie",
            "Éducation physique et sportive",
            "Arts plastiques",
            "Éducation musicale",
            "Latin");
    private static final List<String> TITLES =
            List.of("Contrôle de leçon", "Devoir à la maison", "Interrogation écrite", "Exposé en groupe");
    private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

    private final FamilyWorld world;
    private final Instant now;
    private final List<TeachingAssignment> assignments = new ArrayList<>();
    private final List<Assessment> given = new ArrayList<>();

    TermOfLife(FamilyWorld world, Instant now) {
        this.world = world;
        this.now = now;
        for (var subject : SUBJECTS) {
            var code = String.format("%06d", 100 + assignments.size());
            var kept = world.keep(new Subject(world.school, code, subject.substring(0, 5), subject));
            var assignment = world.keep(new TeachingAssignment(world.division, kept, "CG"));
            world.keep(new AssignmentTeacher(assignment, world.teacher, Validity.from(world.year.startsOn())));
            assignments.add(assignment);
        }
    }

    /** So many assessments, round the subjects, all published, the latest yesterday. */
    TermOfLife marked(int assessments) {
        for (var rank = 0; rank < assessments; rank++) {
            var assignment = assignments.get(rank % assignments.size());
            var scale = rank % 7 == 3 ? BigDecimal.TEN : TWENTY;
            var terms = new AssessmentTerms(scale, BigDecimal.valueOf(1 + rank % 3), true, rank % 11 == 5);
            var held = world.ago(1 + (assessments - rank) % 14);
            var assessment = world.keep(new Assessment(
                    assignment,
                    world.teacher.id(),
                    TITLES.get(rank % TITLES.size()) + " n° " + (rank + 1),
                    held,
                    terms));
            assessment.publish(now.minus(Duration.ofHours(24 + assessments - rank)));
            given.add(assessment);
            for (var pupil = 0; pupil < world.pupils.size(); pupil++) {
                var mark = new Mark(assessment, world.pupils.get(pupil).id());
                var remark = pupil == 0 && rank % 5 == 0 ? "Travail soigné, continuez." : "";
                world.keep(mark.write(value(rank, pupil, scale), remark, world.teacher.id(), now));
                world.keep(mark);
            }
        }
        return this;
    }

    /** Six points everywhere for somebody else of the division. */
    TermOfLife marked(Person other) {
        for (var assessment : given) {
            var mark = new Mark(assessment, other.id());
            world.keep(mark.write(MarkValue.of(BigDecimal.valueOf(6)), "", world.teacher.id(), now));
            world.keep(mark);
        }
        return this;
    }

    private static MarkValue value(int rank, int pupil, BigDecimal scale) {
        if (pupil == 0 && rank % 13 == 6) {
            return MarkValue.of(SpecialMark.values()[rank % SpecialMark.values().length]);
        }
        var half = (7 * rank + 5 * pupil) % (2 * scale.intValue() + 1);
        return MarkValue.of(BigDecimal.valueOf(half).divide(BigDecimal.valueOf(2)));
    }

    /** Léa missed two lessons of one morning, came late once, and went to the infirmary. */
    TermOfLife missed() {
        call(3, 8, Observation.of(Attendance.ABSENT));
        call(3, 9, Observation.of(Attendance.ABSENT));
        call(2, 8, Observation.late(10));
        call(1, 14, Observation.of(Attendance.INFIRMARY));
        return this;
    }

    private void call(int daysAgo, int hour, Observation seen) {
        var assignment = assignments.get(hour % assignments.size());
        var lesson = world.keep(
                new Lesson(assignment, openDay(daysAgo), LocalTime.of(hour, 0), LocalTime.of(hour, 55), "104"));
        var call = world.keep(new RollCall(lesson, new Signature(world.teacher, now)));
        call.record(world.lea, seen, new Signature(world.teacher, now));
        call.close(new Signature(world.teacher, now));
    }

    /** The so-manieth day before today that is no public holiday. */
    private LocalDate openDay(int daysAgo) {
        return Stream.iterate(world.today.minusDays(1), day -> day.minusDays(1))
                .filter(day -> !PublicHolidays.include(day, false))
                .skip(daysAgo - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** Six lessons on the weekday of today; none is shown when the school is closed today. */
    TermOfLife lessonsToday() {
        var hour = 8;
        for (var assignment : assignments.subList(0, 6)) {
            var hours = new TimeSlot.WeeklyHours(
                    world.today.getDayOfWeek(), LocalTime.of(hour, 5), LocalTime.of(hour + 1, 0));
            var slot = world.keep(
                    new TimeSlot(assignment, world.teacher, hours, null, Validity.from(world.year.startsOn())));
            slot.takesPlaceIn("10" + hour % 10);
            hour += hour == 11 ? 2 : 1;
        }
        return this;
    }
}
