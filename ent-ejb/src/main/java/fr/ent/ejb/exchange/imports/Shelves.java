package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.undo.Trail;
import fr.ent.persistence.access.ExternalId;
import fr.ent.persistence.exchange.FeedRepository;
import fr.ent.persistence.exchange.FeedYearRepository;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All that a school has in one year, kind by kind; a shelf is filled when it is first looked at. */
final class Shelves {

    private final School school;
    private final SchoolYear year;
    private final LocalDate today;
    private final FeedRepository feeds;
    private final FeedYearRepository years;
    private final Naming naming;
    private final Trail trail = new Trail();
    private final Map<FactKind, Shelf<?>> all = new EnumMap<>(FactKind.class);

    private final MefShelf mefs = new MefShelf(this);
    private final SubjectShelf subjects = new SubjectShelf(this);
    private final DivisionShelf divisions = new DivisionShelf(this);
    private final GroupShelf groups = new GroupShelf(this);
    private final PupilShelf pupils;
    private final GuardianShelf guardians;
    private final PersonShelf staff;
    private final EnrolmentShelf enrolments = new EnrolmentShelf(this);
    private final StaffFunctionShelf functions = new StaffFunctionShelf(this);
    private final AssignmentShelf assignments = new AssignmentShelf(this);
    private final AssignedTeacherShelf assignedTeachers = new AssignedTeacherShelf(this);
    private final StaffRoleShelf roles = new StaffRoleShelf(this);
    private final WeekPatternShelf weekPatterns = new WeekPatternShelf(this);

    /**
     * @param today in the school's time zone: what ends after it holds
     * @param naming how the file names people
     */
    Shelves(SchoolYear year, LocalDate today, FeedRepository feeds, FeedYearRepository years, Naming naming) {
        this.school = year.school();
        this.year = year;
        this.today = today;
        this.feeds = feeds;
        this.years = years;
        this.naming = naming;
        this.pupils = new PupilShelf(this);
        this.guardians = new GuardianShelf(this);
        this.staff = new StaffShelf(this);
        all.put(FactKind.SCHOOL, new SchoolShelf(school));
        all.put(FactKind.SCHOOL_YEAR, new YearShelf(this));
        all.put(FactKind.MEF, mefs);
        all.put(FactKind.SUBJECT, subjects);
        all.put(FactKind.DIVISION, divisions);
        all.put(FactKind.GROUP, groups);
        all.put(FactKind.PUPIL, pupils);
        all.put(FactKind.ENROLMENT, enrolments);
        all.put(FactKind.MEMBERSHIP, new MembershipShelf(this));
        all.put(FactKind.GUARDIAN, guardians);
        all.put(FactKind.GUARDIANSHIP, new GuardianshipShelf(this));
        all.put(FactKind.STAFF, staff);
        all.put(FactKind.STAFF_FUNCTION, functions);
        all.put(FactKind.FORM_TUTOR, new FormTutorShelf(this));
        all.put(FactKind.ASSIGNMENT, assignments);
        all.put(FactKind.ASSIGNED_TEACHER, assignedTeachers);
        all.put(FactKind.STAFF_ROLE, roles);
        all.put(FactKind.WEEK_PATTERN, weekPatterns);
        all.put(FactKind.TIME_SLOT, new TimeSlotShelf(this));
    }

    Shelf<?> of(FactKind kind) {
        return all.get(kind);
    }

    School school() {
        return school;
    }

    SchoolYear year() {
        return year;
    }

    LocalDate today() {
        return today;
    }

    Naming naming() {
        return naming;
    }

    FeedRepository feeds() {
        return feeds;
    }

    FeedYearRepository years() {
        return years;
    }

    MefShelf mefs() {
        return mefs;
    }

    SubjectShelf subjects() {
        return subjects;
    }

    DivisionShelf divisions() {
        return divisions;
    }

    GroupShelf groups() {
        return groups;
    }

    PupilShelf pupils() {
        return pupils;
    }

    GuardianShelf guardians() {
        return guardians;
    }

    PersonShelf staff() {
        return staff;
    }

    StaffFunctionShelf functions() {
        return functions;
    }

    AssignedTeacherShelf assignedTeachers() {
        return assignedTeachers;
    }

    StaffRoleShelf roles() {
        return roles;
    }

    EnrolmentShelf enrolments() {
        return enrolments;
    }

    /** The enrolment of a pupil, by any identifier that he bears. */
    Optional<Enrolment> enrolled(String pupil) {
        return enrolments.now(pupils.canonical(pupil));
    }

    AssignmentShelf assignments() {
        return assignments;
    }

    WeekPatternShelf weekPatterns() {
        return weekPatterns;
    }

    /** Keeps something new. */
    <T extends Identified> T keep(T made) {
        trail.made(made);
        return feeds.keep(made);
    }

    /** What is done to the rows of the school, for whoever undoes it. */
    Trail trail() {
        return trail;
    }

    /** Makes a person known to a file of the ministry. */
    void name(Person person, String source, String scope, String value) {
        keep(new ExternalId(source, scope, value, person));
    }
}
