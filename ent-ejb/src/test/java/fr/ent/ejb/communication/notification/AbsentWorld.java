package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.communication.notification.AbsenceFollowUp;
import fr.ent.persistence.communication.notification.CallToTell;
import fr.ent.persistence.communication.notification.Notice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.communication.notification.NoticeSubject;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Civility;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.PostalAddress;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A class whose call is closed, and its guardians: of each pupil a mother and a father with mail and mobile telephones, but of
 * the second one a grandmother who has neither.
 */
final class AbsentWorld {

    static final LocalDate DAY = SchoolWorld.MONDAY;
    static final Instant NOW = Instant.parse("2026-11-23T07:10:00Z");
    static final int PUPILS = 14;

    final Person mother;
    final Person father;
    final Person teacher;
    private final Database base;
    private final SchoolWorld world;
    private final List<Person> pupils;
    private final long call;

    AbsentWorld(Database base) {
        this.base = base;
        world = new SchoolWorld(base, "0990001N");
        teacher = world.person("Dupont", "Anne");
        var division = world.division("5B");
        var maths = world.assignment(division, "Mathématiques", teacher);
        pupils = world.pupils(division, PUPILS);
        mother = adult("Mère", "Zoé", "06 12 34 56 78");
        father = adult("Père", "Ali", "06 12 34 56 79");
        base.inTransaction(() -> {
            var grandmother = person("Papier", "Simone");
            grandmother.describe(Civility.MME, null, null);
            grandmother.moveTo(new PostalAddress("7 RUE DES ESSAIS", "99000", "Imaginaire", null));
            for (var rank = 0; rank < PUPILS; rank++) {
                for (var adult : rank == 1 ? List.of(grandmother) : List.of(mother, father)) {
                    link(pupils.get(rank), adult);
                }
            }
        });
        call = base.inTransaction(() -> {
                    var lesson = keep(new Lesson(
                            base.em().find(TeachingAssignment.class, maths.id()),
                            DAY,
                            SchoolWorld.EIGHT,
                            SchoolWorld.EIGHT.plusMinutes(55),
                            null));
                    var opened = keep(new RollCall(lesson, signature(NOW)));
                    opened.close(signature(NOW));
                    return opened;
                })
                .id();
        base.give(SmsRoute.class, new SmsRoute() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            Optional<Postman> postman() {
                return Optional.empty();
            }
        });
    }

    School school() {
        return world.school();
    }

    Person pupil() {
        return pupils.get(0);
    }

    /** The call says, or is corrected to say, that a pupil is absent. */
    void absent(int rank) {
        says(rank, Observation.of(Attendance.ABSENT));
    }

    void absentAgain(int rank) {
        absent(rank);
    }

    void corrected(int rank) {
        says(rank, Observation.ORDINARY);
    }

    private void says(int rank, Observation seen) {
        base.inTransaction(() -> {
            var found = base.em().find(RollCall.class, call);
            found.record(base.em().find(Person.class, pupils.get(rank).id()), seen, signature(NOW.plusSeconds(1)));
            keep(new CallToTell(call, NOW));
        });
    }

    /** It is that instant. */
    void clock(Instant now) {
        base.give(Clock.class, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** It is that instant, and the sender's round works everything out; nothing leaves. */
    void at(Instant now) {
        clock(now);
        base.inTransaction(() -> base.make(AbsenceNotices.class).waiting())
                .forEach(id ->
                        base.inTransaction(() -> base.make(AbsenceNotices.class).tell(id)));
        base.inTransaction(() -> base.make(Answers.class).waiting())
                .forEach(id -> base.inTransaction(() -> base.make(Answers.class).hear(id)));
        base.inTransaction(() -> base.make(Escalation.class).waiting())
                .forEach(id ->
                        base.inTransaction(() -> base.make(Escalation.class).look(id)));
    }

    void restrict(Person adult, JudgmentKind kind) {
        var link = base.em()
                .createQuery(
                        "select g from Guardianship g where g.pupil.id = :pupil and g.guardian.id = :adult",
                        Guardianship.class)
                .setParameter("pupil", pupil().id())
                .setParameter("adult", adult.id())
                .getSingleResult();
        keep(new GuardianshipRestriction(link, kind, Validity.from(DAY), "inventée"));
    }

    Notice keep(NoticeKind kind, int step, Instant now) {
        var subject = new NoticeSubject(school().id(), pupil().id(), DAY, SchoolWorld.EIGHT);
        return base.inTransaction(() -> keep(new Notice(subject, mother.id(), kind, step, now)));
    }

    AbsenceFollowUp followUp() {
        return base.inTransaction(() -> base.em()
                .createQuery("select f from AbsenceFollowUp f where f.pupilId = :pupil", AbsenceFollowUp.class)
                .setParameter("pupil", pupil().id())
                .getSingleResult());
    }

    List<Notice> notices() {
        return base.inTransaction(() -> base.em()
                .createQuery("select n from Notice n order by n.id", Notice.class)
                .getResultList());
    }

    void adviser() {
        base.give(Caller.class, played(school(), Role.EDUCATION_ADVISER));
    }

    void office() {
        base.give(Caller.class, played(school(), Role.OFFICE));
    }

    void supervisor() {
        base.give(Caller.class, played(school(), Role.SUPERVISOR));
    }

    /** The adviser of another school asks. */
    void elsewhere() {
        base.give(Caller.class, played(new SchoolWorld(base, "0990002P").school(), Role.EDUCATION_ADVISER));
    }

    private Caller played(School where, String role) {
        return new PlayedCaller(teacher.id(), where, base.make(Clock.class), role);
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private Person adult(String family, String first, String mobile) {
        var adult = world.person(family, first);
        base.inTransaction(() -> base.em()
                .find(Person.class, adult.id())
                .reachBy(new Contact(first + "@courriel.invalid", mobile, null, null, true)));
        return adult;
    }

    private Person person(String family, String first) {
        return keep(new Person(new PersonName(family, null, first)));
    }

    private void link(Person pupil, Person adult) {
        var terms = new GuardianshipTerms(GuardianshipLevel.LEGAL, "90", GuardianshipTerms.Duties.NONE);
        keep(new Guardianship(
                base.em().find(Person.class, pupil.id()),
                base.em().find(Person.class, adult.id()),
                terms,
                Validity.from(LocalDate.of(2026, 9, 1))));
    }

    private Signature signature(Instant at) {
        return new Signature(base.em().find(Person.class, teacher.id()), at);
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }
}
