package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.report.card.ReportCard.Council;
import fr.ent.ejb.schooling.report.card.ReportCard.Final;
import fr.ent.ejb.schooling.report.card.ReportCard.Life;
import fr.ent.ejb.schooling.report.card.ReportCard.Line;
import fr.ent.persistence.kernel.SortKey;
import fr.ent.persistence.schooling.report.AppreciationFact;
import fr.ent.persistence.schooling.report.card.CardPupilRow;
import fr.ent.persistence.schooling.report.card.TaughtBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the report cards of a division out of what the base holds. Nothing here reads a base. */
final class CardMaker {

    private final CardSource source;
    private final Map<Long, String> labels = new HashMap<>();

    CardMaker(CardSource source) {
        this.source = source;
        source.teaching().teachers().forEach(taught -> labels.put(taught.subjectId(), taught.subject()));
        source.books().forEach(book -> labels.putAll(book.subjects()));
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
                year(pupil.id(), general),
                council(pupil.id()),
                life(pupil.id()));
    }

    /** What he is taught, and what he has a mark in, in the order of a French dictionary. */
    private List<Long> subjects(long pupilId) {
        var found = new LinkedHashMap<Long, String>();
        taught(pupilId).forEach(taught -> found.put(taught.subjectId(), taught.subject()));
        source.book().subjects().forEach((id, label) -> {
            if (source.book().average(pupilId, id).isMarked()) {
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
                source.book().average(pupilId, subjectId),
                source.book().override(pupilId, subjectId).isPresent(),
                before().stream().map(book -> book.average(pupilId, subjectId)).toList(),
                source.book().figures(subjectId, classmates()).forFamilies());
        return new Line(
                labels.getOrDefault(subjectId, ""),
                teachers,
                parts(pupilId, subjectId),
                mark,
                year(pupilId, mark),
                appreciation);
    }

    private List<ReportCard.Part> parts(long pupilId, long subjectId) {
        return source.book().formula(pupilId, subjectId).parts().stream()
                .map(part -> new ReportCard.Part(
                        part.label(),
                        part.average().rounded(source.book().general(pupilId).rounding())))
                .toList();
    }

    private Final mean(long pupilId) {
        return new Final(
                source.book().general(pupilId).average(),
                false,
                before().stream().map(book -> book.general(pupilId).average()).toList(),
                source.book().generalFigures(classmates()).forFamilies());
    }

    /** The mean of the periods' means (eduscol 877), once the last period is there. */
    private Average year(long pupilId, Final mark) {
        if (!source.last()) {
            return null;
        }
        var all = new ArrayList<>(mark.before());
        all.add(mark.average());
        return Average.meanOf(all).rounded(source.book().general(pupilId).rounding());
    }

    private List<AverageBook> before() {
        return source.books().subList(0, source.books().size() - 1);
    }

    private List<Long> classmates() {
        return source.pupils().stream().map(CardPupilRow::id).toList();
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
