package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.schooling.timetable.LessonsOfDay;
import fr.ent.persistence.schooling.directory.Degree;
import fr.ent.persistence.schooling.directory.School;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** The half-days by which a primary school calls, between the hours that it set; one query, none for other schools. */
@ApplicationScoped
public class HalfDays {

    @Inject
    LessonsOfDay lessonsOfDay;

    /** Those of a day: no afternoon on weekdays that have none; none at all in a school that calls by lesson. */
    List<HalfDayCall> on(School school, LocalDate day) {
        if (school.degree() != Degree.FIRST) {
            return List.of();
        }
        var calendar = lessonsOfDay.calendar(school);
        var hours = calendar.hours();
        var morning = new HalfDayCall(HalfDay.MORNING, hours.morning(), school.noon());
        return calendar.morningsOnly().contains(day.getDayOfWeek())
                ? List.of(morning)
                : List.of(morning, new HalfDayCall(HalfDay.AFTERNOON, hours.afternoon(), hours.end()));
    }

    /** When the half-day ends that starts then; empty when none does. */
    Optional<LocalTime> endOf(LocalTime start, School school, LocalDate day) {
        return on(school, day).stream()
                .filter(half -> half.start().equals(start))
                .map(HalfDayCall::end)
                .filter(start::isBefore)
                .findFirst();
    }
}
