package fr.ent.it.communication.notification;

import static fr.ent.persistence.schooling.attendance.Attendance.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.communication.notification.AbsenceNotices;
import fr.ent.ejb.schooling.attendance.AttendanceService;
import fr.ent.ejb.schooling.attendance.Change;
import fr.ent.ejb.schooling.attendance.RollCallResult;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.it.As;
import fr.ent.it.Fresh;
import fr.ent.it.Work;
import fr.ent.it.schooling.attendance.CallWorld;
import fr.ent.it.schooling.attendance.CallWorldMaker;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeChoice;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * A school whose first pupil has six adults: two legal guardians with mail, one with nothing, one who chose short messages, one
 * kept away, one to call.
 */
@ApplicationScoped
public class NoticeWorld {

    @Inject
    CallWorldMaker maker;

    @Inject
    AttendanceService attendance;

    @Inject
    AbsenceNotices notices;

    @Inject
    Work work;

    /** Makes it, with so many teachers. */
    CallWorld make(int teachers) {
        var world = maker.make(2, teachers);
        work.inTransaction(em -> {
            var pupil = em.find(Person.class, world.pupils().get(0));
            adult(em, pupil, GuardianshipLevel.LEGAL, mail());
            adult(em, pupil, GuardianshipLevel.LEGAL, mail());
            var texted = adult(em, pupil, GuardianshipLevel.LEGAL, mail()).guardian();
            texted.reachBy(new Contact(null, mobile(), null, null, false));
            em.flush();
            em.persist(new NoticeChoice(texted.id(), NoticeKind.ABSENCE, NoticeChannel.SMS, Instant.now()));
            var away = adult(em, pupil, GuardianshipLevel.LEGAL, mail());
            em.persist(
                    new GuardianshipRestriction(away, Validity.from(world.day().minusDays(9)), "JAF 99/1"));
            adult(em, pupil, GuardianshipLevel.CONTACT, mail());
            return null;
        });
        return world;
    }

    /** The first teacher closes the call: the first pupil is absent. */
    RollCallResult close(CallWorld world) {
        return as(
                world,
                () -> attendance.close(
                        key(world, world.assignment()), first(world, Change.to(Observation.of(ABSENT)))));
    }

    /** The school finds that he was there. */
    RollCallResult correct(CallWorld world, Observation from, Observation to) {
        return as(world, () -> attendance.correct(key(world, world.assignment()), first(world, new Change(from, to))));
    }

    /** The lesson of the world's day. */
    static LessonKey key(CallWorld world, long assignment) {
        return new LessonKey(assignment, world.day(), LocalTime.parse(CallWorld.START));
    }

    private static Map<Long, Change> first(CallWorld world, Change change) {
        return Map.of(world.pupils().get(0), change);
    }

    /** What the sender does every ten seconds, now. */
    void tell() {
        var waiting = notices.waiting();
        while (!waiting.isEmpty()) {
            waiting.forEach(this::tell);
            waiting = notices.waiting();
        }
    }

    private void tell(long call) {
        try {
            notices.tell(call);
        } catch (EJBException takenByTheSender) {
            assertThat(notices.waiting()).doesNotContain(call);
        }
    }

    private RollCallResult as(CallWorld world, Callable<RollCallResult> task) {
        try {
            var result = As.user(world.adviser(), world.uai(), task);
            tell();
            return result;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String mail() {
        return Fresh.login("famille") + "@courriel.invalid";
    }

    /** One of those that are given to nobody. */
    private static String mobile() {
        var number = Fresh.login("n").replaceAll("\\D", "");
        return "063998" + "0".repeat(4 - number.length()) + number;
    }

    private static Guardianship adult(EntityManager em, Person pupil, GuardianshipLevel level, String mail) {
        var adult = new Person(new PersonName("Adulte", null, "Camille"));
        adult.reachBy(new Contact(mail, null, null, null, false));
        em.persist(adult);
        var link = new Guardianship(
                pupil,
                adult,
                new GuardianshipTerms(level, "90", GuardianshipTerms.Duties.NONE),
                Validity.from(LocalDate.now().minusDays(30)));
        em.persist(link);
        return link;
    }
}
