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
import java.util.function.Supplier;

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
    private String imagined;

    /** The name of the account; "anonymous" when nobody is signed in. */
    public String login() {
        return imagined == null ? principal.getName() : imagined;
    }

    /** The name of the account that is really there, whomever a policy is asked about: what the audit writes. */
    public String signedIn() {
        return imagined == null ? login() : principal.getName();
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

    /** {@link #is}, with the rule that decided. */
    public Ruling ruling(String... roles) {
        if (is(roles)) {
            return Ruling.FUNCTION;
        }
        return Ruling.when(isInSchool(), Ruling.ROLE, Ruling.SCHOOL);
    }

    /**
     * May the caller, by this right, as the school decides it within its bounds? With the rule that decided.
     *
     * @param as the functions that count; none for all of his
     */
    public Ruling ruling(Right right, String... as) {
        var counted = List.of(as);
        return isInSchool()
                ? here().choices().ruling(right, role -> (counted.isEmpty() || counted.contains(role)) && is(role))
                : Ruling.SCHOOL;
    }

    /**
     * What a policy would answer somebody else, in that school. It only asks: the audit goes on naming who is really
     * there, and services, whose doors ask the container, are not to be called in it.
     *
     * @param login of an account; one that cannot be used is refused everything
     */
    public <T> T imagining(String login, String schoolUai, Supplier<T> question) {
        return imagining(login, ask(login), schoolUai, question);
    }

    /** The same for somebody who need not exist: what would be true of him. */
    public <T> T imagining(CallerFacts somebody, String schoolUai, Supplier<T> question) {
        return imagining("imagined " + somebody, somebody, schoolUai, question);
    }

    private <T> T imagining(String login, CallerFacts somebody, String schoolUai, Supplier<T> question) {
        facts();
        var really = new Known(imagined, knownLogin, facts, uai);
        set(new Known(login, login, somebody, schoolUai));
        try {
            return question.get();
        } finally {
            set(really);
        }
    }

    private void set(Known known) {
        imagined = known.imagined();
        knownLogin = known.login();
        facts = known.facts();
        uai = known.uai();
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
            knownLogin = login;
            facts = ask(login);
        }
        return facts;
    }

    private CallerFacts ask(String login) {
        var question = new CallerAsked(login);
        whoIsIt.fire(question);
        return question.facts();
    }

    private record Known(String imagined, String login, CallerFacts facts, String uai) {}
}
