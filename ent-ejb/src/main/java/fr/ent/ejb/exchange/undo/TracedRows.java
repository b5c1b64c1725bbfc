package fr.ent.ejb.exchange.undo;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.PersonWriter;
import fr.ent.ejb.exchange.RowWriter;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.AssignmentTeacher;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.FormTutor;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StaffFunction;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import fr.ent.persistence.schooling.timetable.WeekPattern;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of rows that an import writes, in the order in which they lean on each other. */
final class TracedRows {

    private static final Traced<School> SCHOOL = new Traced<School>(
                    School.class, RowWriter::said, (school, all, references) -> RowWriter.write(school, all))
            .typedAt(School::contactTypedAt);

    private static final Traced<SchoolYear> YEAR = new Traced<>(SchoolYear.class, RowWords::said, RowWords::write);

    private static final Traced<Mef> MEF = new Traced<>(
            Mef.class,
            mef -> Map.of(Field.LABEL, mef.label()),
            (mef, all, references) -> mef.rename(all.get(Field.LABEL)));

    private static final Traced<Subject> SUBJECT = new Traced<>(
            Subject.class,
            subject -> Map.of(Field.LABEL, subject.label(), Field.SHORT_NAME, subject.shortLabel()),
            (subject, all, references) -> subject.rename(all.get(Field.SHORT_NAME), all.get(Field.LABEL)));

    private static final Traced<Division> DIVISION = new Traced<>(Division.class, RowWords::said, RowWords::write)
            .unsaid(division -> division.ownPeriodKind().map(Enum::name).orElse(""))
            .of(division -> List.of(), "mefs");

    private static final Traced<TeachingGroup> GROUP =
            new Traced<>(TeachingGroup.class, RowWords::said, RowWords::write).of(group -> List.of(), "divisions");

    private static final Traced<Person> PERSON = new Traced<Person>(
                    Person.class, PersonWriter::said, (person, all, references) -> PersonWriter.write(person, all))
            .typedAt(Person::contactTypedAt)
            .unsaid(person -> person.contactTypedAt().map(Object::toString).orElse(""))
            .of(List::of);

    private static final Traced<ExternalId> IDENTIFIER =
            Traced.silent(ExternalId.class).of(id -> List.of(id.person()), "person");

    private static final Traced<Enrolment> ENROLMENT = new Traced<>(Enrolment.class, RowWords::said, RowWords::write)
            .dated(Enrolment::validity, Enrolment::lasts)
            .place(row -> Fact.key(key(row.pupil()), key(row.schoolYear())))
            .of(row -> List.of(row.pupil()), "pupil", "mef");

    /** A pupil is in one division at a time, and in as many groups as one likes. */
    private static final Traced<StructureMembership> MEMBERSHIP = Traced.silent(StructureMembership.class)
            .dated(StructureMembership::validity, StructureMembership::lasts)
            .place(row -> Fact.key(
                    key(row.pupil()),
                    row.structure() instanceof Division ? key(row.structure().schoolYear()) : key(row.structure())))
            .of(row -> List.of(row.pupil()), "pupil", "structure");

    private static final Traced<Guardianship> GUARDIANSHIP = new Traced<Guardianship>(
                    Guardianship.class, RowWriter::said, (link, all, references) -> RowWriter.write(link, all))
            .dated(Guardianship::validity, Guardianship::lasts)
            .place(row -> Fact.key(key(row.pupil()), key(row.guardian())))
            .of(row -> List.of(row.pupil(), row.guardian()), "pupil", "guardian");

    private static final Traced<StaffFunction> FUNCTION = Traced.silent(StaffFunction.class)
            .dated(StaffFunction::validity, StaffFunction::lasts)
            .place(row -> Fact.key(key(row.person()), key(row.school()), row.code()))
            .of(row -> List.of(row.person()), "person");

    private static final Traced<FormTutor> FORM_TUTOR = Traced.silent(FormTutor.class)
            .dated(FormTutor::validity, FormTutor::lasts)
            .place(row -> Fact.key(key(row.teacher()), key(row.division())))
            .of(row -> List.of(row.teacher()), "teacher", "division");

    private static final Traced<TeachingAssignment> ASSIGNMENT = new Traced<>(
            TeachingAssignment.class,
            row -> Map.of(Field.TO, row.closedOn().map(Object::toString).orElse("")),
            RowWords::write);

    private static final Traced<AssignmentTeacher> ASSIGNED = Traced.silent(AssignmentTeacher.class)
            .dated(AssignmentTeacher::validity, AssignmentTeacher::lasts)
            .place(row -> Fact.key(key(row.teacher()), key(row.assignment())))
            .of(row -> List.of(row.teacher()), "teacher", "assignment");

    private static final Traced<Membership> ROLE = Traced.silent(Membership.class)
            .dated(Membership::validity, Membership::lasts)
            .unsaid(row -> Boolean.toString(row.isWithdrawn()))
            .place(row -> Fact.key(
                    key(row.person()),
                    row.role(),
                    row.school().map(TracedRows::key).orElse("")))
            .of(row -> List.of(row.person()), "person");

    private static final Traced<WeekPattern> WEEKS = new Traced<WeekPattern>(
                    WeekPattern.class, RowWriter::said, (weeks, all, references) -> RowWriter.write(weeks, all))
            .of(weeks -> List.of(), "mondays");

    private static final Traced<TimeSlot> SLOT = new Traced<>(
                    TimeSlot.class,
                    slot -> Map.of(Field.ROOM, slot.room() == null ? "" : slot.room()),
                    (slot, all, references) -> slot.takesPlaceIn(RowWords.orNull(all.get(Field.ROOM))))
            .dated(TimeSlot::validity, TimeSlot::lasts)
            .place(row -> Fact.key(
                    key(row.teacher()),
                    key(row.assignment()),
                    row.hours().toString(),
                    row.weekPattern() == null ? "" : key(row.weekPattern())))
            .of(row -> List.of(row.teacher()), "teacher", "assignment", "weekPattern");

    private static final Traced<UserAccount> ACCOUNT =
            Traced.silent(UserAccount.class).unsaid(RowWords::use).of(account -> List.of(account.person()), "person");

    /** What leans comes after what it leans on. */
    static final List<Traced<?>> ALL = List.of(
            SCHOOL,
            YEAR,
            MEF,
            SUBJECT,
            DIVISION,
            GROUP,
            PERSON,
            IDENTIFIER,
            ENROLMENT,
            MEMBERSHIP,
            GUARDIANSHIP,
            FUNCTION,
            FORM_TUTOR,
            ASSIGNMENT,
            ASSIGNED,
            ROLE,
            WEEKS,
            SLOT,
            ACCOUNT);

    private static final Map<String, Traced<?>> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Traced::name, Function.identity()));

    private TracedRows() {}

    static Traced<?> of(Identified row) {
        return named(row.getClass().getSimpleName());
    }

    static Traced<?> named(String name) {
        var traced = BY_NAME.get(name);
        if (traced == null) {
            throw new IllegalStateException("an import writes " + name + ", which no undoing knows");
        }
        return traced;
    }

    static boolean isTraced(String name) {
        return BY_NAME.containsKey(name);
    }

    private static String key(Identified row) {
        return row.id().toString();
    }
}
