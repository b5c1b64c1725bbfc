package fr.ent.ejb.schooling.office;

import fr.ent.ejb.access.VerifiedAccounts;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.GuardianshipVerified;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.StructureMembership;
import fr.ent.persistence.testing.Database;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Two schools on a Monday of November, a pupil with her father in the one. */
final class OfficeWorld {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);

    final Database base;
    School here;
    School elsewhere;
    Division sixth;
    Division other;
    Division foreign;
    Person lea;
    Person marc;
    Guardianship father;

    OfficeWorld(Database base) {
        this.base = base;
        base.inTransaction(() -> {
            var schools = base.make(SchoolRepository.class);
            here = schools.add(new School("0990001N", "Collège des Essais", "99"));
            elsewhere = schools.add(new School("0990002P", "Lycée des Essais", "99"));
            sixth = division(here, "6A");
            other = division(here, "6B");
            foreign = division(elsewhere, "2A");
            lea = pupil("Léa", sixth);
            marc = person("Martin", "Marc");
            father = link(lea, marc, GuardianshipLevel.LEGAL);
        });
    }

    Division division(School school, String code) {
        var division = new Division(base.make(SchoolRepository.class).openYear(school, 2026), code, code);
        base.em().persist(division);
        return division;
    }

    Person pupil(String first, Division division) {
        var pupil = person("Martin", first);
        base.em().persist(new Enrolment(pupil, division.schoolYear(), Validity.from(AUTUMN)));
        base.em().persist(new StructureMembership(pupil, division, Validity.from(AUTUMN)));
        return pupil;
    }

    Person person(String family, String first) {
        var person = new Person(new PersonName(family, null, first));
        base.em().persist(person);
        return person;
    }

    Guardianship link(Person pupil, Person adult, GuardianshipLevel level) {
        var link =
                new Guardianship(pupil, adult, new GuardianshipTerms(level, "20", Duties.NONE), Validity.from(AUTUMN));
        base.em().persist(link);
        return link;
    }

    void names(Person person, School school, String role) {
        base.em().persist(new Membership(person, school, role, Validity.from(AUTUMN)));
    }

    /** A service on behalf of somebody with that role in that school. */
    <T> T as(String role, School school, Class<T> service) {
        base.give(Caller.class, new PlayedCaller(1, school, NOON, role))
                .give(Clock.class, NOON)
                .give(Event.class, observed());
        return base.make(service);
    }

    <T> T office(Class<T> service) {
        return as(Role.OFFICE, here, service);
    }

    /** What is fired reaches who observes it, in the same transaction. */
    private Event<?> observed() {
        return (Event<?>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    base.make(VerifiedAccounts.class).open((GuardianshipVerified) arguments[0]);
                    return null;
                });
    }

    long count(String query) {
        return base.inTransaction(() -> base.em()
                .createQuery("select count(x) from " + query, Long.class)
                .getSingleResult());
    }
}
