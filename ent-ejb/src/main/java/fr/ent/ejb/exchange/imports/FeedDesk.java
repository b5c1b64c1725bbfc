package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.access.AccountOpening;
import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.FileRefused;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.Severity;
import fr.ent.ejb.exchange.aaf.Present;
import fr.ent.ejb.exchange.undo.Trail;
import fr.ent.persistence.exchange.FeedRepository;
import fr.ent.persistence.exchange.FeedYearRepository;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads a file for a school, compares it with what is there, and applies what was confirmed. It asks nobody's rights and
 * opens no transaction: who calls does both. Reading and comparing change nothing, but that the school year is opened.
 */
@ApplicationScoped
public class FeedDesk {

    @Inject
    FeedRepository feeds;

    @Inject
    FeedYearRepository years;

    @Inject
    SchoolRepository schools;

    @Inject
    AccountOpening accounts;

    @Inject
    Clock clock;

    /** Reads and compares. */
    public Compared compare(School school, String file, Bytes bytes) {
        var today = school.today(clock);
        var known = new HashMap<Integer, Optional<Shelves>>();
        Feed feed;
        try {
            feed = FeedReader.read(file, bytes, reading -> known(reading, school, known));
        } catch (FileRefused refused) {
            return Compared.refused(refused.anomaly());
        }
        int firstYear = FeedCheck.yearOf(feed, school, today);
        FeedCheck.notEmpty(feed);
        if (feed.anomalies().count(Severity.ERROR) > 0) {
            return Compared.refused(feed);
        }
        var shelves = shelves(school, firstYear, feed.kind(), known)
                .orElseGet(() -> shelves(schools.openYear(school, firstYear), feed.kind()));
        OtherFamily.refuse(feed, shelves);
        new FeedBinding(feed, shelves).bind();
        noteFunctionsWithoutRole(feed);
        if (feed.anomalies().count(Severity.ERROR) > 0) {
            return Compared.refused(feed);
        }
        var exportedAt = feed.exportedAt()
                .map(time -> time.atZone(school.zone()).toInstant())
                .orElse(Instant.MIN);
        var difference = new Comparison(feed, exportedAt, shelves::of).difference();
        InesOfOthers.say(feed, shelves);
        return Compared.of(feed, difference, shelves);
    }

    private FeedReader.Known known(Feed feed, School school, Map<Integer, Optional<Shelves>> known) {
        var today = school.today(clock);
        return new FeedReader.Known(
                today,
                pupil -> shelves(school, FeedCheck.yearOf(silent(feed), school, today), feed.kind(), known)
                        .flatMap(shelves -> shelves.enrolled(pupil))
                        .isPresent(),
                staff -> shelves(school, FeedCheck.yearOf(silent(feed), school, today), feed.kind(), known)
                        .flatMap(shelves -> shelves.staff().now(staff))
                        .isPresent(),
                pupilsNamed(feed, school, known),
                present(feed, school, known));
    }

    private Present present(Feed feed, School school, Map<Integer, Optional<Shelves>> known) {
        int year = FeedCheck.yearOf(silent(feed), school, school.today(clock));
        Supplier<Optional<Shelves>> here = () -> shelves(school, year, feed.kind(), known);
        return new Present(
                school.uai(),
                school.aafStructure(),
                pupil -> here.get()
                        .flatMap(shelves -> shelves.enrolled(pupil).map(enrolled -> enrolled.pupil()))
                        .map(PersonShelf::labelOf),
                staff -> here.get()
                        .flatMap(shelves -> shelves.staff().now(staff))
                        .map(PersonShelf::labelOf),
                adult -> here.get()
                        .flatMap(shelves -> shelves.guardians().now(adult))
                        .map(PersonShelf::labelOf));
    }

    private Function<String, List<String>> pupilsNamed(
            Feed feed, School school, Map<Integer, Optional<Shelves>> known) {
        int year = FeedCheck.yearOf(silent(feed), school, school.today(clock));
        var names = new HashMap<Integer, Optional<PupilNames>>();
        return named -> names.computeIfAbsent(
                        year, any -> shelves(school, year, feed.kind(), known).map(PupilNames::new))
                .map(pupils -> pupils.called(named))
                .orElse(List.of());
    }

    /** The school and year of a file, without its anomalies: they are told once, at the end. */
    private static Feed silent(Feed feed) {
        var quiet = new Feed(feed.file(), feed.kind(), new Anomalies());
        quiet.about(feed.uai().orElse(null), feed.year().orElse(null), null);
        return quiet;
    }

    private Optional<Shelves> shelves(
            School school, int firstYear, FileKind kind, Map<Integer, Optional<Shelves>> known) {
        return known.computeIfAbsent(
                firstYear, year -> schools.year(school.uai(), year).map(open -> shelves(open, kind)));
    }

    private Shelves shelves(SchoolYear year, FileKind kind) {
        return new Shelves(year, year.school().today(clock), feeds, years, Naming.of(kind));
    }

    private static void noteFunctionsWithoutRole(Feed feed) {
        feed.facts(FactKind.STAFF_FUNCTION).keySet().stream()
                .map(key -> Fact.parts(key).get(1))
                .filter(function -> !function.equals("-") && !StaffRoles.isKnown(function))
                .distinct()
                .sorted()
                .forEach(function -> feed.anomalies().note(Place.whole(feed.file()), "functionWithoutRole", function));
    }

    /**
     * Does what a comparison of this very transaction found.
     *
     * @param withRemovals also ends what is gone
     * @param progress told how many changes are done
     * @return what was done to which row
     */
    public Trail apply(Compared compared, boolean withRemovals, IntConsumer progress) {
        int done = 0;
        for (var change : compared.difference().changes()) {
            apply(compared, change, withRemovals);
            progress.accept(++done);
        }
        var feed = compared.feed();
        feed.governance().forEach((kind, governance) -> {
            if (governance != Governance.ADDS) {
                compared.shelves().of(kind).settle(kind, feed);
            }
        });
        openAccounts(compared);
        return compared.shelves().trail();
    }

    private void apply(Compared compared, Change change, boolean withRemovals) {
        var shelf = compared.shelves().of(change.kind());
        var trail = compared.shelves().trail().about(change.kind(), change.label());
        switch (change.action()) {
            case ADDED -> compared.feed().fact(change.kind(), change.key()).ifPresent(fact -> shelf.add(fact, trail));
            case CHANGED -> shelf.change(change, trail);
            case GONE -> {
                if (withRemovals) {
                    var yesterday = compared.shelves().today().minusDays(1);
                    var pupil = Fact.parts(change.key()).get(0);
                    shelf.end(change.key(), compared.feed().leavers().getOrDefault(pupil, yesterday), trail);
                }
            }
            case KEPT -> {
                // what was typed or taken away in the portal stands
            }
        }
    }

    /** Pupils, staff, and adults who may read something; a contact reads nothing and needs no account. */
    private void openAccounts(Compared compared) {
        var shelves = compared.shelves();
        var feed = compared.feed();
        var people = Stream.of(FactKind.PUPIL, FactKind.STAFF)
                .flatMap(kind -> feed.facts(kind).keySet().stream().flatMap(key -> person(shelves, kind, key)));
        var adults = feed.facts(FactKind.GUARDIANSHIP).values().stream()
                .filter(FeedDesk::reads)
                .flatMap(link -> person(
                        shelves, FactKind.GUARDIAN, Fact.parts(link.key()).get(1)));
        var ids = Stream.concat(people, adults).map(Person::id).distinct().toList();
        feeds.write();
        for (var opened : accounts.open(ids)) {
            shelves.trail()
                    .about(FactKind.ACCOUNT, PersonShelf.labelOf(opened.person()))
                    .made(opened);
        }
    }

    private static boolean reads(Fact link) {
        var level = link.fields().get(Field.LEVEL);
        return level != null && GuardianshipLevel.READERS.contains(GuardianshipLevel.valueOf(level));
    }

    private static Stream<Person> person(Shelves shelves, FactKind kind, String key) {
        return kind == FactKind.PUPIL
                ? shelves.pupils().now(key).stream()
                : kind == FactKind.STAFF ? shelves.staff().now(key).stream() : shelves.guardians().now(key).stream();
    }
}
