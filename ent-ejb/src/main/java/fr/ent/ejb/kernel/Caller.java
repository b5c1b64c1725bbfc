package fr.ent.ejb.kernel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and in which school: the only place that answers. Everything is as of today and read at most once a
 * request, in one query.
 *
 * <p>The school is the one of the address; the filter of the web calls {@link #enter}, and so does a test.
 */
@RequestScoped
public class Caller {

    @Inject
    Principal principal;

    @Inject
    Event<CallerAsked> whoIsIt;

    @Inject
    Clock clock;

    private String uai;
    private String knownLogin;
    private CallerFacts facts;

    /** The name of the account; "anonymous" when nobody is signed in. */
    public String login() {
        return principal.getName();
    }

    /** Is somebody signed in whose account is usable today? */
    public boolean isKnown() {
        return facts() != null;
    }

    /** @throws NotFound when nobody usable is signed in */
    public CallerFacts who() {
        NotFound.unless(isKnown());
        return facts;
    }

    /** Who signed in; @throws NotFound when nobody did */
    public long personId() {
        return who().personId();
    }

    /** The schools where the caller is named today, the ones a switcher offers; in the order of their names. */
    public List<CallerSchool> schools() {
        return isKnown() ? facts.schools() : List.of();
    }

    /** The request concerns this school. Whether the caller belongs there is asked by {@link #here} and its friends. */
    public void enter(String schoolUai) {
        uai = schoolUai;
    }

    /** The school that the address names, whether or not the caller belongs there: for the audit, never for a right. */
    public Optional<String> address() {
        return Optional.ofNullable(uai);
    }

    /** Is the request about a school where the caller is named today? */
    public boolean isInSchool() {
        return uai != null && schools().stream().anyMatch(school -> school.uai().equals(uai));
    }

    /**
     * The school of the address.
     *
     * @throws NotFound when the address has none, or one where the caller is nobody today
     */
    public CallerSchool here() {
        return schools().stream()
                .filter(school -> school.uai().equals(uai))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The UAI of {@link #here}. */
    public String school() {
        return here().uai();
    }

    /** The row of {@link #here}. */
    public long schoolId() {
        return here().id();
    }

    /** The time zone of {@link #here}. */
    public ZoneId zone() {
        return here().zone();
    }

    /** Today, in the zone of {@link #here}. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone()));
    }

    /**
     * Is the caller one of these here? In a school: what he is named there today. Without a school in the address:
     * what he is by himself (PUPIL, GUARDIAN, PLATFORM_ADMIN). Never what he is in another school.
     */
    public boolean is(String... roles) {
        return Arrays.stream(roles).anyMatch(roles()::contains);
    }

    private Set<String> roles() {
        if (!isKnown()) {
            return Set.of();
        }
        if (uai == null) {
            return facts.roles();
        }
        return isInSchool() ? here().roles() : Set.of();
    }

    /** A test changes identity inside one request: what was known of another login is forgotten. */
    private CallerFacts facts() {
        var login = login();
        if (!login.equals(knownLogin)) {
            var question = new CallerAsked(login);
            whoIsIt.fire(question);
            knownLogin = login;
            facts = question.facts();
        }
        return facts;
    }
}
