package fr.ent.it.schooling.attendance;

import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.timetable.SchoolDays;
import fr.ent.it.Facts;
import fr.ent.it.Fresh;
import fr.ent.it.Work;
import fr.ent.it.portal.FamilyWorld;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.schooling.timetable.SchoolCalendar;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** A pupil who missed two days, her parents and who answers them; and where the server finds a scanner, when it is told. */
@WebServlet("/justification")
public class JustificationWorldServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Work work;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var port = request.getParameter("clamd");
        if (port == null) {
            var both = request.getParameter("both") != null;
            Facts.write(work.inTransaction(em -> made(em, both)), response);
        } else {
            Facts.write(listensAt(port), response);
        }
    }

    private static Map<String, String> listensAt(String port) {
        if (port.isEmpty()) {
            System.clearProperty("ent.clamd.host");
            System.clearProperty("ent.clamd.port");
        } else {
            System.setProperty("ent.clamd.host", "127.0.0.1");
            System.setProperty("ent.clamd.port", port);
        }
        return Map.of("clamd", port);
    }

    private Map<String, String> made(EntityManager em, boolean both) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        var world = new FamilyWorld(em, today, 2);
        var mother = world.person("Exemple", "Claire");
        world.account(mother, "Claire");
        world.link(mother, world.lea, GuardianshipLevel.LEGAL);
        var father = world.person("Exemple", "Marc");
        world.account(father, "Marc");
        world.link(father, world.lea, GuardianshipLevel.LEGAL);
        em.persist(reason(world, 1, "Maladie", true, true));
        em.persist(reason(world, 2, "Raison familiale", false, true));
        em.persist(reason(world, 3, "Absence injustifiable", false, false));
        var facts = world.facts();
        var days = SchoolDays.of(world.school, Optional.empty());
        var last = open(days, today.minusDays(1), -1);
        missed(world, last, "missed");
        missed(world, open(days, last.minusDays(1), -1), "before");
        world.fact("ahead", open(days, today.plusDays(1), 1));
        if (both) {
            alsoThere(world, em, last);
        }
        return facts;
    }

    /** Léa goes to a music school too, which missed her on the same day. */
    private void alsoThere(FamilyWorld world, EntityManager em, LocalDate day) {
        var there = world.keep(new School(Fresh.uai(), "Conservatoire Essai-Musique", "99"));
        there.locate(there.zone(), "OWN");
        world.keep(new SchoolCalendar(there)).openOn(EnumSet.allOf(DayOfWeek.class));
        var year = world.keep(new SchoolYear(there, world.year.firstYear()));
        world.keep(new Enrolment(world.lea, year, Validity.from(year.startsOn())));
        var division = world.keep(new Division(year, "SOLFEGE", "Solfège"));
        world.keep(new StructureMembership(world.lea, division, Validity.from(year.startsOn())));
        em.persist(new AbsenceReason(there, 1, "Concert", new ReasonMeaning(false, false).shown(true, false)));
        var adviser = world.person("Essayon", "Ravel");
        world.account(adviser, "adviserThere");
        world.keep(new Membership(adviser, there, Role.EDUCATION_ADVISER, Validity.from(year.startsOn())));
        var plan = new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(day, day), null);
        world.keep(new Absence(there, world.lea, AbsenceSource.SCHOOL, plan, new Signature(adviser, clock.instant())));
        world.fact("there", there.uai());
    }

    private static AbsenceReason reason(FamilyWorld world, int place, String label, boolean legitimate, boolean shown) {
        return new AbsenceReason(
                world.school, place, label, new ReasonMeaning(legitimate, false).shown(shown, place == 1));
    }

    private void missed(FamilyWorld world, LocalDate day, String fact) {
        var plan = new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(day, day), null);
        var seen = new Signature(world.staff("Aline", "SUPERVISOR"), clock.instant());
        world.keep(new Absence(world.school, world.lea, AbsenceSource.SCHOOL, plan, seen));
        world.fact(fact, day);
    }

    private static LocalDate open(SchoolDays days, LocalDate from, int step) {
        var day = from;
        while (!days.isOpen(day)) {
            day = day.plusDays(step);
        }
        return day;
    }
}
