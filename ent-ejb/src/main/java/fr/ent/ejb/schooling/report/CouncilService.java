package fr.ent.ejb.schooling.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageBook;
import fr.ent.ejb.schooling.assessment.DivisionBooks;
import fr.ent.ejb.schooling.assessment.DivisionBooks.Span;
import fr.ent.ejb.schooling.report.CouncilAbsences.Question;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.report.AppreciationFact;
import fr.ent.persistence.schooling.report.AppreciationRepository;
import fr.ent.persistence.schooling.report.CouncilRepository;
import fr.ent.persistence.schooling.report.DecisionFact;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * The screen of a class council: one pupil at a time. Ten queries at most, for 5 pupils and for 35; nine more for the
 * first page of a minute, which counts the absences of the class.
 */
@Stateless
@RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
public class CouncilService {

    @Inject
    CouncilDesk desk;

    @Inject
    DivisionBooks books;

    @Inject
    AppreciationRepository appreciations;

    @Inject
    CouncilRepository councils;

    @Inject
    CouncilAbsences absences;

    @Inject
    CouncilChoices choices;

    @Inject
    AuditLog audit;

    @Inject
    Caller caller;

    /**
     * A pupil before the council of his division.
     *
     * @param periodId null for the period of today
     * @param pupilId null for the first of the list
     */
    public CouncilSheet sheet(long divisionId, Long periodId, Long pupilId) {
        var table = desk.table(divisionId, periodId);
        NotFound.unless(!table.pupils().isEmpty());
        var pupil = pupilId == null ? table.pupils().get(0).pupilId() : pupilId;
        NotFound.unless(table.pupilIds().contains(pupil));
        audit.granted("report.council.read", divisionId + " " + table.period().id() + " " + pupil);
        var finals = averages(table);
        var last = finals.get(finals.size() - 1);
        var decisions = councils.decisions(table.pupilIds(), table.periodIds());
        return new CouncilSheet(
                divisionId,
                table.division().label(),
                table.periods(),
                table.period(),
                pupils(table, decisions),
                table.pupilIds().indexOf(pupil),
                subjects(table, finals, pupil),
                finals.stream().map(period -> period.general(pupil).average()).toList(),
                last.generalFigures(table.pupilIds()).mean(),
                absences(pupil, table, decisions),
                table.periods().stream()
                        .map(period -> said(decisions, pupil, period.id()))
                        .toList(),
                choices.of(caller.school()));
    }

    private List<AverageBook> averages(CouncilDesk.Table table) {
        var spans = table.periods().stream()
                .map(period -> new Span(period.id(), period.kind(), period.days()))
                .toList();
        var roundings = table.pupils().stream().collect(toMap(GridPupil::pupilId, GridPupil::rounding));
        return books.of(caller.school(), table.division().id(), spans, roundings);
    }

    private List<CouncilSheet.Subject> subjects(CouncilDesk.Table table, List<AverageBook> finals, long pupil) {
        var texts = appreciations.ofPupils(Set.of(pupil), Set.of(table.period().id())).stream()
                .collect(groupingBy(AppreciationFact::subjectId));
        var last = finals.get(finals.size() - 1);
        var labels = new LinkedHashMap<Long, String>();
        finals.forEach(period -> period.subjects().forEach(labels::putIfAbsent));
        return labels.entrySet().stream()
                .map(subject -> new CouncilSheet.Subject(
                        subject.getValue(),
                        finals.stream()
                                .map(period -> period.average(pupil, subject.getKey()))
                                .toList(),
                        last.override(pupil, subject.getKey())
                                .map(OverrideFact::reason)
                                .orElse(null),
                        last.figures(subject.getKey(), table.pupilIds()).mean(),
                        texts.getOrDefault(subject.getKey(), List.of()).stream()
                                .map(AppreciationFact::content)
                                .toList()))
                .filter(subject -> !subject.appreciations().isEmpty()
                        || subject.averages().stream().anyMatch(Average::isMarked))
                .toList();
    }

    /** The same count as on the report card. */
    private CouncilSheet.Absences absences(long pupil, CouncilDesk.Table table, List<DecisionFact> decisions) {
        var period = table.period();
        var said = decisions.stream()
                .filter(fact -> fact.periodId() == period.id())
                .toList();
        var last = CouncilDay.lastCounted(period.endsOn(), said, caller.zone());
        var counted = absences.of(new Question(caller.schoolId(), table.pupilIds(), period.startsOn(), last))
                .get(pupil)
                .onCard();
        return new CouncilSheet.Absences(
                counted.gross(), counted.unjustified(), counted.latenesses().size());
    }

    private static List<CouncilSheet.Pupil> pupils(CouncilDesk.Table table, List<DecisionFact> decisions) {
        var done = decisions.stream()
                .filter(said -> said.periodId() == table.period().id())
                .collect(toMap(DecisionFact::pupilId, said -> !said.content().isEmpty()));
        return table.pupils().stream()
                .map(pupil -> new CouncilSheet.Pupil(
                        pupil.pupilId(), pupil.inList(), done.getOrDefault(pupil.pupilId(), false)))
                .toList();
    }

    private static DecisionFact said(List<DecisionFact> decisions, long pupil, long period) {
        return decisions.stream()
                .filter(said -> said.pupilId() == pupil && said.periodId() == period)
                .findFirst()
                .orElse(null);
    }
}
