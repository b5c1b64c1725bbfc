package fr.ent.ejb.schooling.attendance.law;

import fr.ent.ejb.schooling.timetable.SchoolDays;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.schooling.attendance.Signature;
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
public final class YearOfCalls {

    public static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    public static final LocalDate LAST = LocalDate.of(2027, 6, 25);

    private static final int DIVISIONS = 36;
    private static final int PUPILS = 28;
    private static final int RECORDS = 4;
    private static final int[] STARTS = {8, 9, 10, 13, 14, 15};
    private static final Instant CALLED = Instant.parse("2026-09-01T07:05:00Z");

    public final SchoolWorld school;
    public final List<Person> pupils = new ArrayList<>();

    private final Database base;
    private final Person teacher;
    private final Random random = new Random(20_261_127);
    private long nextId = 10_000_000;
    private int entries;

    /** Nothing but a school with its teacher yet. */
    public YearOfCalls(Database base) {
        this.base = base;
        this.school = new SchoolWorld(base, "0990001N");
        this.teacher = school.person("Dupont", "Anne");
    }

    /** Writes all of it; answers how many entries calls have. */
    int write() throws SQLException {
        var many = write(FIRST, LAST);
        base.inTransaction(this::records);
        return many;
    }

    /** Writes the calls of some of its days; answers how many entries they have. */
    public int write(LocalDate first, LocalDate last) throws SQLException {
        for (var n = 0; n < DIVISIONS; n++) {
            var division = school.division("D%02d".formatted(n));
            var assignment = school.assignment(division, "Mathématiques", teacher);
            write(division, assignment, new Days(first, last));
        }
        return entries;
    }

    private record Days(LocalDate first, LocalDate last) {}

    private void write(Division division, TeachingAssignment assignment, Days called) throws SQLException {
        var own = school.pupils(division, PUPILS);
        pupils.addAll(own);
        var missing = new ArrayList<HashSet<LocalDate>>();
        own.forEach(pupil -> missing.add(new HashSet<>()));
        var days = called.first()
                .datesUntil(called.last().plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .filter(SchoolDays.of(school.school(), Optional.empty())::isOpen)
                .toList();
        // one pupil in ten is often away, the others a few days a year
        for (var n = 0; n < own.size(); n++) {
            var often = Math.min(days.size(), n % 10 == 0 ? 20 : 4);
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

    /** Four absences of each pupil that school life kept, every second one with a reason. */
    private void records() {
        var signed = new Signature(teacher, CALLED);
        var illness = new AbsenceReason(school.school(), 1, "Maladie", new ReasonMeaning(true, false));
        base.em().persist(illness);
        for (var pupil : pupils) {
            for (var n = 0; n < RECORDS; n++) {
                var day = FIRST.plusDays(random.nextInt(280));
                var plan = new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(day, day.plusDays(1)), null);
                var absence = new Absence(school.school(), pupil, AbsenceSource.SCHOOL, plan, signed);
                base.em().persist(absence);
                if (n % 2 == 0) {
                    absence.accept(illness, "", signed);
                }
            }
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
