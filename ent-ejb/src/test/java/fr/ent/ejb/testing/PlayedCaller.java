package fr.ent.ejb.testing;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.CallerSchool;
import fr.ent.persistence.schooling.directory.School;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;

/** A caller for tests of services without a container: somebody with some roles in one school, at a given hour. */
public class PlayedCaller extends Caller {

    private final long person;
    private final CallerSchool place;
    private final Clock clock;

    public PlayedCaller(long person, School school, Clock clock, String... roles) {
        this.person = person;
        this.clock = clock;
        this.place = new CallerSchool(school.id(), school.uai(), school.name(), school.zone(), Set.of(roles));
    }

    @Override
    public String login() {
        return "played." + person;
    }

    @Override
    public long personId() {
        return person;
    }

    @Override
    public boolean isInSchool() {
        return true;
    }

    @Override
    public CallerSchool here() {
        return place;
    }

    @Override
    public String school() {
        return place.uai();
    }

    @Override
    public long schoolId() {
        return place.id();
    }

    @Override
    public ZoneId zone() {
        return place.zone();
    }

    @Override
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    @Override
    public boolean is(String... wanted) {
        return Arrays.stream(wanted).anyMatch(place.roles()::contains);
    }
}
