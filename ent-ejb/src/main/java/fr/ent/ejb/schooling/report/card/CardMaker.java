package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageBook;
import fr.ent.ejb.schooling.assessment.ClassFigures;
import fr.ent.ejb.schooling.assessment.GeneralFormula;
import fr.ent.ejb.schooling.assessment.GeneralFormula.SubjectTerm;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.report.card.ReportCard.Council;
import fr.ent.ejb.schooling.report.card.ReportCard.Final;
import fr.ent.ejb.schooling.report.card.ReportCard.Life;
import fr.ent.ejb.schooling.report.card.ReportCard.Line;
import fr.ent.persistence.kernel.SortKey;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.report.AppreciationFact;
import fr.ent.persistence.schooling.report.card.CardPupilRow;
import fr.ent.persistence.schooling.report.card.TaughtBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the report cards of a division out of what the base holds. Nothing here reads a base. */
final class CardMaker {

    private final CardSource source;
    private final Map<Long, AverageBook> books = new HashMap<>();
    private final Map<Key, OverrideFact> overrides;
    private final Map<Long, String> labels = new HashMap<>();

    private record Key(long pupilId, long periodId, long subjectId) {}

    CardMaker(CardSource source) {
        this.source = source;
        source.periods().forEach(period -> books.put(period.id(), source.marks().book(period)));
        overrides = source.marks().overrides().stream()
                .collect(toMap(fact -> new Key(fact.pupilId(), fact.periodId(), fact.subjectId()), fact -> fact));
        source.teaching().teachers().forEach(taught -> labels.put(taught.subjectId(), taught.subject()));
        books.values().forEach(book -> labels.putAll(book.subjects()));
    }

    /** One for each pupil, in the order of French lists. */
    List<ReportCard> cards() {
        return source.pupils().stream().map(this::card).toList();
    }

    private ReportCard card(CardPupilRow pupil) {
        var lines = subjects(pupil.id()).stream()
                .map(subject -> line(pupil.id(), subject))
                .toList();
        var general = mean(pupil.id());
        return new ReportCard(
                source.head(),
                new CardPupil(pupil.id(), pupil.name(), pupil.bornOn()),
                lines,
                general,
                year(general),
                council(pupil.id()),
                life(pupil.id()));
    }

    /** What he is taught, and what he has a mark in, in the order of a French dictionary. */
    private List<Long> subjects(long pupilId) {
        var found = new LinkedHashMap<Long, String>();
        taught(pupilId).forEach(taught -> found.put(taught.subjectId(), taught.subject()));
        var book = books.get(source.period().id());
        book.subjects().forEach((id, label) -> {
            if (average(pupilId, source.period(), id).isMarked()) {
                found.put(id, label);
            }
        });
        written(pupilId).forEach(fact -> found.put(fact.subjectId(), labels.getOrDefault(fact.subjectId(), "")));
        return found.entrySet().stream()
                .sorted(SortKey.by(Map.Entry<Long, String>::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<TaughtBy> taught(long pupilId) {
        var where = source.teaching().structures().getOrDefault(pupilId, Set.of());
        return source.teaching().teachers().stream()
                .filter(taught -> where.contains(taught.structureId()))
                .toList();
    }

    private List<AppreciationFact> written(long pupilId) {
        return source.words().appreciations().getOrDefault(pupilId, List.of());
    }

    private Line line(long pupilId, long subjectId) {
        var teachers = taught(pupilId).stream()
                .filter(taught -> taught.subjectId() == subjectId)
                .map(taught -> CardSource.called(taught.civility(), taught.firstName(), taught.shownName()))
                .distinct()
                .sorted()
                .toList();
        var appreciation = written(pupilId).stream()
                .filter(fact -> fact.subjectId() == subjectId)
                .map(AppreciationFact::content)
                .collect(joining("\n"));
        var mark = new Final(
                average(pupilId, source.period(), subjectId),
                given(pupilId, source.period(), subjectId).isPresent(),
                before().stream()
                        .map(period -> average(pupilId, period, subjectId))
                        .toList(),
                ClassFigures.of(source.pupils().stream()
                                .map(other -> average(other.id(), source.period(), subjectId))
                                .toList())
                        .forFamilies());
        return new Line(labels.getOrDefault(subjectId, ""), teachers, mark, year(mark), appreciation);
    }

    private Final mean(long pupilId) {
        return new Final(
                general(pupilId, source.period()),
                false,
                before().stream().map(period -> general(pupilId, period)).toList(),
                ClassFigures.of(source.pupils().stream()
                                .map(other -> general(other.id(), source.period()))
                                .toList())
                        .forFamilies());
    }

    /** The mean of the periods' means (eduscol 877), once the last period is there. */
    private Average year(Final mark) {
        if (!source.last()) {
            return null;
        }
        var all = new ArrayList<>(mark.before());
        all.add(mark.average());
        return Average.meanOf(all);
    }

    private List<PeriodFact> before() {
        return source.periods().subList(0, source.periods().size() - 1);
    }

    private Average average(long pupilId, PeriodFact period, long subjectId) {
        return given(pupilId, period, subjectId)
                .map(fact -> new Average(Optional.of(Fraction.of(fact.points()))))
                .orElseGet(() -> books.get(period.id()).average(pupilId, subjectId));
    }

    private Optional<OverrideFact> given(long pupilId, PeriodFact period, long subjectId) {
        return Optional.ofNullable(overrides.get(new Key(pupilId, period.id(), subjectId)));
    }

    private Average general(long pupilId, PeriodFact period) {
        return GeneralFormula.of(labels.entrySet().stream()
                        .map(subject ->
                                SubjectTerm.once(subject.getValue(), average(pupilId, period, subject.getKey())))
                        .toList())
                .average();
    }

    private Council council(long pupilId) {
        var said = source.words().councils().get(pupilId);
        return said == null
                ? new Council("", "", "")
                : new Council(said.content(), said.distinction(), said.orientation());
    }

    /** The gross count, without what the reasons of the school leave out of report cards. */
    private Life life(long pupilId) {
        var counted =
                source.absences().getOrDefault(pupilId, PupilCount.NOTHING).onCard();
        return new Life(
                counted.gross(), counted.unjustified(), counted.latenesses().size());
    }
}
