package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageBook;
import fr.ent.ejb.schooling.assessment.ClassFigures;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.MarkValue;
import fr.ent.persistence.schooling.report.card.CardPupilRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the mark sheets of a division out of what the base holds: final averages, no appreciation. */
final class MarkSheetMaker {

    private final CardSource source;
    private final AverageBook book;

    MarkSheetMaker(CardSource source) {
        this.source = source;
        this.book = source.book();
    }

    /** One for each pupil, in the order of French lists. */
    List<MarkSheet> sheets() {
        return source.pupils().stream().map(this::sheet).toList();
    }

    private MarkSheet sheet(CardPupilRow pupil) {
        var subjects = new ArrayList<MarkSheet.Subject>();
        book.subjects().forEach((id, label) -> {
            var items = book.assessments(id).stream()
                    .filter(fact -> book.mark(pupil.id(), fact.id()) != null)
                    .map(fact -> item(pupil.id(), fact))
                    .toList();
            if (!items.isEmpty()) {
                subjects.add(new MarkSheet.Subject(label, book.average(pupil.id(), id), items));
            }
        });
        return new MarkSheet(
                source.head(),
                new CardPupil(pupil.id(), pupil.name(), pupil.bornOn()),
                subjects,
                book.general(pupil.id()).average());
    }

    private MarkSheet.Item item(long pupilId, AssessmentFact fact) {
        return new MarkSheet.Item(
                fact.heldOn(),
                fact.title(),
                book.mark(pupilId, fact.id()).value(),
                fact.scale(),
                fact.weight(),
                !fact.formative() && fact.weight().signum() > 0,
                mean(fact));
    }

    private Average mean(AssessmentFact fact) {
        var points = source.pupils().stream()
                .map(pupil -> book.mark(pupil.id(), fact.id()))
                .filter(mark -> mark != null)
                .flatMap(mark -> counted(mark.value()).stream())
                .toList();
        return ClassFigures.of(points).forFamilies().mean();
    }

    private static Optional<Average> counted(MarkValue value) {
        return value.counted().map(points -> new Average(Optional.of(Fraction.of(points))));
    }
}
