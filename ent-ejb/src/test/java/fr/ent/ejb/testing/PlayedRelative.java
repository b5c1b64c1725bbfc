package fr.ent.ejb.testing;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.CallerFacts;
import fr.ent.persistence.schooling.directory.Person;
import java.util.List;
import java.util.Set;

/** A pupil or a guardian outside any school, for tests of services without a container; another one may take over. */
public class PlayedRelative extends Caller {

    private CallerFacts facts;

    public PlayedRelative(Person person, String... roles) {
        becomes(person, roles);
    }

    /** Somebody else asks from now on. */
    public final void becomes(Person person, String... roles) {
        facts = new CallerFacts(person.id(), person.id(), "played", 0, Set.of(roles), List.of());
    }

    @Override
    public String login() {
        return "played." + facts.personId();
    }

    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public CallerFacts who() {
        return facts;
    }

    @Override
    public long personId() {
        return facts.personId();
    }

    @Override
    public boolean is(String... roles) {
        return Set.of(roles).stream().anyMatch(facts.roles()::contains);
    }
}
