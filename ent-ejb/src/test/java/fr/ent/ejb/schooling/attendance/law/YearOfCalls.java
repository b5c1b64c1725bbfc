package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.schooling.timetable.SchoolDays;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A whole year of a school of 1,008 pupils: 36 divisions, six lessons a day, each called and closed, with the absences of
 * an ordinary school. Written by batches, not by entities: some hundred thousand rows.
 */
final class YearOfCalls {

    static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    static final LocalDate LAST = LocalDate.of(2027, 6, 25);

    private static final int DIVISIONS = 36;
    private static final int PUPILS = 28;
    private static final int[] STARTS = {8, 9, 10, 13, 14, 15};
    private static final Instant CALLED = Instant.parse("2026-09-01T07:05:00Z");

    final SchoolWorld school;
    final List<Person> pupils = new ArrayList<>();

    private final Database base;
    private final Person teacher;
    private final Random random = new Random(20_261_127);
    private long nextId = 10_000_000;
    private int entries;

    YearOfCalls(Database base) {
        this.base = base;
        this.school = new SchoolWorld(base, "0990001N");
        this.teacher = school.person("Dupont", "Anne");
    }

    /** Writes it; answers how many entries calls have. */
    int write() throws SQLException {
        for (var n = 0; n < DIVISIONS; n++) {
            var division = school.division("D%02d".formatted(n));
            var assignment = school.assignment(division, "Mathématiques", teacher);
            write(division, assignment);
        }
        return entries;
    }

    private void write(Division division, TeachingAssignment assignment) throws SQLException {
        var own = school.pupils(division, PUPILS);
        pupils.addAll(own);
        var missing = new ArrayList<HashSet<LocalDate>>();
        own.forEach(pupil -> missing.add(new HashSet<>()));
        var days = FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .filter(SchoolDays.of(school.school(), Optional.empty())::isOpen)
                .toList();
        // one pupil in ten is often away, the others a few days a year
        for (var n = 0; n < own.size(); n++) {
            var often = n % 10 == 0 ? 20 : 4;
            for (var time = 0; time < often; time++) {
                missing.get(n).add(days.get(random.nextInt(days.size())));
            }
        }
        try (var connection = base.connection()) {
            connection.setAutoCommit(false);
            slots(connection, assignment);
            lessons(connection, assignment, days, own, missing);
            connection.commit();
        }
    }

    private void slots(Connection connection, TeachingAssignment assignment) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO time_slot (id, version, assignment_id, teacher_id,"
                + " weekday, starts_at, ends_at, valid_from, valid_to) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var weekday = 1; weekday <= DayOfWeek.FRIDAY.getValue(); weekday++) {
                for (var start : STARTS) {
                    set(
                            insert,
                            nextId++,
                            assignment.id(),
                            teacher.id(),
                            weekday,
                            at(start),
                            at(start).plusMinutes(55));
                    insert.setObject(7, java.sql.Date.valueOf(FIRST));
                    insert.setObject(8, java.sql.Date.valueOf(LAST));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void lessons(
            Connection connection,
            TeachingAssignment assignment,
            List<LocalDate> days,
            List<Person> own,
            List<HashSet<LocalDate>> missing)
            throws SQLException {
        try (var lesson = connection.prepareStatement("INSERT INTO lesson (id, version, school_id, assignment_id,"
                        + " lesson_day, starts_at, ends_at) VALUES (?, 1, ?, ?, ?, ?, ?)");
                var call = connection.prepareStatement("INSERT INTO roll_call (id, version, lesson_id, opened_by_id,"
                        + " closed_by_id, changed_by_id, opened_at, closed_at, changed_at, changes)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, 1)");
                var entry = connection.prepareStatement("INSERT INTO roll_call_entry (id, version, roll_call_id,"
                        + " pupil_id, attendance, minutes, lesson_day) VALUES (?, 1, ?, ?, ?, ?, ?)")) {
            for (var day : days) {
                for (var start : STARTS) {
                    var id = nextId++;
                    set(
                            lesson,
                            id,
                            school.school().id(),
                            assignment.id(),
                            day,
                            at(start),
                            at(start).plusMinutes(55));
                    lesson.addBatch();
                    set(call, id, id, teacher.id(), teacher.id(), teacher.id(), CALLED, CALLED, CALLED);
                    call.addBatch();
                    for (var n = 0; n < own.size(); n++) {
                        if (missing.get(n).contains(day)) {
                            set(entry, nextId++, id, own.get(n).id(), "ABSENT", null, day);
                            entry.addBatch();
                            entries++;
                        } else if (random.nextInt(200) == 0) {
                            set(entry, nextId++, id, own.get(n).id(), "LATE", 5, day);
                            entry.addBatch();
                            entries++;
                        }
                    }
                }
            }
            lesson.executeBatch();
            call.executeBatch();
            entry.executeBatch();
        }
    }

    private static LocalTime at(int hour) {
        return LocalTime.of(hour, 0);
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var n = 0; n < values.length; n++) {
            var value = values[n];
            if (value instanceof LocalDate day) {
                statement.setDate(n + 1, java.sql.Date.valueOf(day));
            } else if (value instanceof LocalTime hour) {
                statement.setTime(n + 1, java.sql.Time.valueOf(hour));
            } else if (value instanceof Instant instant) {
                statement.setTimestamp(n + 1, java.sql.Timestamp.from(instant));
            } else if (value == null) {
                statement.setNull(n + 1, java.sql.Types.INTEGER);
            } else {
                statement.setObject(n + 1, value);
            }
        }
    }
}
