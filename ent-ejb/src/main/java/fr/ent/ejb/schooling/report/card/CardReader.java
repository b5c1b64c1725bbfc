package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.assessment.AverageBook;
import fr.ent.ejb.schooling.assessment.DivisionBooks;
import fr.ent.ejb.schooling.assessment.DivisionBooks.Span;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.report.CouncilDay;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.report.AppreciationRepository;
import fr.ent.persistence.schooling.report.CouncilRepository;
import fr.ent.persistence.schooling.report.DecisionFact;
import fr.ent.persistence.schooling.report.card.CardPupilRow;
import fr.ent.persistence.schooling.report.card.CardSourceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what the documents of a division in a period are made of: the same number of queries for 5 pupils as for 35. */
@ApplicationScoped
public class CardReader {

    @Inject
    SchoolRepository schools;

    @Inject
    StructureRepository structures;

    @Inject
    GradingPeriodRepository periods;

    @Inject
    PeriodClosingRepository closings;

    @Inject
    CardSourceRepository sources;

    @Inject
    DivisionBooks books;

    @Inject
    MarkRepository marks;

    @Inject
    AppreciationRepository appreciations;

    @Inject
    CouncilRepository councils;

    @Inject
    AbsenceBook absences;

    @Inject
    Clock clock;

    /**
     * Everything of that division and period.
     *
     * @throws NotFound for a division that is not the school's, or a period that the division does not have
     */
    CardSource read(String uai, long divisionId, long periodId) {
        var school = schools.find(uai).orElseThrow(NotFound::new);
        var division = structures
                .find(uai, divisionId)
                .filter(Division.class::isInstance)
                .orElseThrow(NotFound::new);
        var upTo = upTo(uai, division, periodId);
        var period = upTo.get(upTo.size() - 1);
        var pupils = pupils(school, division, period);
        var ids = pupils.stream().map(CardPupilRow::id).toList();
        var places = sources.structures(divisionId, period.startsOn(), period.endsOn());
        var where = places.values().stream().flatMap(Set::stream).distinct().toList();
        var said = councils.decisions(ids, Set.of(period.id()));
        return new CardSource(
                head(school, division, period),
                upTo,
                isLast(uai, division, period),
                pupils,
                books(uai, divisionId, upTo),
                new CardSource.Teaching(places, sources.teachers(where, period.startsOn(), period.endsOn())),
                new CardSource.Words(
                        appreciations.ofPupils(ids, Set.of(period.id())).stream()
                                .collect(groupingBy(fact -> fact.pupilId())),
                        said.stream().collect(toMap(fact -> fact.pupilId(), fact -> fact))),
                missed(school, ids, period, said));
    }

    private Map<Long, PupilCount> missed(School school, List<Long> pupils, PeriodFact period, List<DecisionFact> said) {
        var last = CouncilDay.lastCounted(period.endsOn(), said, school.zone());
        return absences.ofSchool(school.id(), pupils, period.startsOn(), last);
    }

    private List<AverageBook> books(String uai, long divisionId, List<PeriodFact> upTo) {
        var period = upTo.get(upTo.size() - 1);
        var roundings = marks.pupils(divisionId, period.days()).stream()
                .collect(toMap(GridPupil::pupilId, GridPupil::rounding, (first, later) -> later));
        var spans = upTo.stream()
                .map(each -> new Span(each.id(), each.kind(), each.days()))
                .toList();
        return books.of(uai, divisionId, spans, roundings);
    }

    /** What stands at the head of its documents; @throws NotFound as {@link #read} */
    CardHead headOf(String uai, long divisionId, long periodId) {
        var school = schools.find(uai).orElseThrow(NotFound::new);
        var division = structures.find(uai, divisionId).orElseThrow(NotFound::new);
        var upTo = upTo(uai, division, periodId);
        return head(school, division, upTo.get(upTo.size() - 1));
    }

    private List<PeriodFact> ofDivision(String uai, Structure division) {
        return periods.ofStructures(
                uai, Set.of(division.id()), division.schoolYear().startsOn());
    }

    /** The periods of the year up to that one. */
    private List<PeriodFact> upTo(String uai, Structure division, long periodId) {
        var all = ofDivision(uai, division);
        var place = all.stream().map(PeriodFact::id).toList().indexOf(periodId);
        NotFound.unless(place >= 0);
        return all.subList(0, place + 1);
    }

    private boolean isLast(String uai, Structure division, PeriodFact period) {
        var all = ofDivision(uai, division);
        return all.get(all.size() - 1).id() == period.id();
    }

    /** Who was in it at the end of the period, or is in it today when it has not ended. */
    private List<CardPupilRow> pupils(School school, Structure division, PeriodFact period) {
        var today = school.today(clock);
        return sources.pupils(division.id(), today.isBefore(period.endsOn()) ? today : period.endsOn());
    }

    private CardHead head(School school, Structure division, PeriodFact period) {
        var today = school.today(clock);
        var day = today.isBefore(period.endsOn()) ? today : period.endsOn();
        var closed = closings.of(Set.of(division.id())).stream()
                .anyMatch(fact -> fact.periodId() == period.id() && fact.isClosed());
        return new CardHead(
                school.name(),
                school.uai(),
                contact(school),
                division.schoolYear().firstYear(),
                new CardHead.Term(period.kind(), period.rank()),
                division.label(),
                sources.tutors(division.id(), day).stream()
                        .map(CardReader::called)
                        .collect(joining(", ")),
                today,
                !closed);
    }

    private static String contact(School school) {
        return Stream.of(school.phone(), school.mail())
                .flatMap(way -> way.stream())
                .collect(joining(" · "));
    }

    private static String called(Person tutor) {
        return CardSource.called(
                tutor.civility().orElse(null),
                tutor.name().first(),
                tutor.name().shown());
    }
}
