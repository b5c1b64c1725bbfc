package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.DivisionChoice;
import fr.ent.ejb.schooling.report.card.OpeningBoard.Line;
import fr.ent.ejb.schooling.report.card.OpeningBoard.Reader;
import fr.ent.ejb.schooling.report.card.Readership.Reach;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.report.card.ArchivedCard;
import fr.ent.persistence.schooling.report.card.CardRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who opened the report cards of a division. The office sees who did not, and no mark; the copies on paper hold marks
 * and addresses, and are for the head and the deputy (RULES 4.8).
 */
@Stateless
@RolesAllowed({Role.OFFICE, Role.PRINCIPAL, Role.DEPUTY})
public class CardOpeningService {

    @Inject
    StructureRepository structures;

    @Inject
    CardTerms terms;

    @Inject
    Readership readership;

    @Inject
    CardRepository cards;

    @Inject
    CardReader reader;

    @Inject
    CardArchive archive;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The divisions of the year. */
    public List<DivisionChoice> divisions() {
        NotFound.unless(caller.is(Role.OFFICE, Role.PRINCIPAL, Role.DEPUTY));
        return structures.divisions(caller.school(), SchoolYear.firstYearOf(caller.today())).stream()
                .map(division -> new DivisionChoice(division.id(), division.label()))
                .toList();
    }

    /**
     * Who opened them.
     *
     * @param periodId null for the period of today
     */
    @Audited("report.opening.list")
    public OpeningBoard board(long divisionId, Long periodId) {
        var division = division(divisionId);
        var term = terms.of(division, periodId);
        var reached = readership.of(divisionId, term, terms.pupils(division, term.shown()));
        var now = clock.instant();
        return new OpeningBoard(
                division.label(),
                term.all(),
                term.shown(),
                term.publishedAt(),
                caller.zone(),
                reached.stream().map(CardOpeningService::line).toList(),
                caller.is(Role.PRINCIPAL, Role.DEPUTY),
                reached.stream()
                        .mapToInt(reach -> Household.toSend(reach, now).size())
                        .sum(),
                reached.stream()
                        .mapToInt(reach -> Household.homeless(reach, now))
                        .sum());
    }

    /**
     * The copies on paper for the households of which nobody opened the card within eight days of its publication.
     *
     * @throws BrokenRule report.paper.nobody when there is none
     */
    @RolesAllowed({Role.PRINCIPAL, Role.DEPUTY})
    @Audited("report.paper.read")
    public byte[] paper(long divisionId, long periodId) {
        var division = division(divisionId);
        NotFound.unless(caller.is(Role.PRINCIPAL, Role.DEPUTY));
        var term = terms.of(division, periodId);
        var now = clock.instant();
        var homes = readership.of(divisionId, term, terms.pupils(division, term.shown())).stream()
                .flatMap(reach -> Household.toSend(reach, now).stream())
                .toList();
        BrokenRule.when(homes.isEmpty(), "report.paper.nobody");
        return print(reader.headOf(caller.school(), divisionId, periodId), homes);
    }

    private byte[] print(CardHead head, List<Household> homes) {
        var files = cards
                .all(homes.stream()
                        .map(home -> home.reach().card().id())
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(ArchivedCard::id, archive::read));
        var press = new PaperPress(CardWords.say("paper", CardWords.term(head.term()), head.division()));
        for (var home : homes) {
            var reach = home.reach();
            var since = LocalDate.ofInstant(reach.readableSince(), caller.zone());
            press.add(
                    new PaperPress.Cover(head, reach.pupil().name(), home.address(), since),
                    files.get(reach.card().id()));
        }
        return press.bytes();
    }

    private static Line line(Reach reach) {
        var pupil = reach.pupil();
        var readers = Stream.concat(
                        reach.holders().stream()
                                .map(holder -> new Reader(
                                        name(holder), false, reach.openings().get(holder.id()))),
                        Stream.of(
                                new Reader(pupil.name(), true, reach.openings().get(pupil.id()))))
                .toList();
        return new Line(pupil.id(), pupil.name(), reach.readableSince(), readers);
    }

    private static String name(Person person) {
        return (person.name().first() + " " + person.name().shown()).strip();
    }

    private Structure division(long divisionId) {
        NotFound.unless(caller.is(Role.OFFICE, Role.PRINCIPAL, Role.DEPUTY));
        return structures
                .find(caller.school(), divisionId)
                .filter(Division.class::isInstance)
                .orElseThrow(NotFound::new);
    }
}
