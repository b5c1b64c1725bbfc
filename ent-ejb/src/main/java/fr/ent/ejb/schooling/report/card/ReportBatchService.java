package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AssessmentPolicy;
import fr.ent.ejb.schooling.assessment.AveragesService;
import fr.ent.ejb.schooling.assessment.DivisionChoice;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.report.card.BatchRepository;
import fr.ent.persistence.schooling.report.card.BatchState;
import fr.ent.persistence.schooling.report.card.CardRepository;
import fr.ent.persistence.schooling.report.card.CardRow;
import fr.ent.persistence.schooling.report.card.ReportBatch;
import fr.ent.persistence.schooling.report.card.ReportKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Report cards and mark sheets of a division, for the head, the deputy and its form tutor (RULES 4.8). They are made in
 * the background; those of an open period are drafts.
 */
@Stateless
@RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
public class ReportBatchService {

    @Inject
    BatchRepository batches;

    @Inject
    CardRepository cards;

    @Inject
    StructureRepository structures;

    @Inject
    AveragesService averages;

    @Inject
    AssessmentPolicy policy;

    @Inject
    CardTerms terms;

    @Inject
    CardReader reader;

    @Inject
    CardArchive archive;

    @Inject
    BatchProgress progress;

    @Inject
    Event<BatchWaiting> waiting;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The divisions whose documents he may make. */
    public List<DivisionChoice> divisions() {
        return averages.divisions();
    }

    /**
     * What was made for a division.
     *
     * @param periodId null for the period of today
     */
    @Audited(value = "report.card.list", onlyRefusals = true)
    public BatchBoard board(long divisionId, Long periodId) {
        var division = division(divisionId);
        var term = terms.of(division, periodId);
        var period = term.shown().id();
        var byPupil = cards.of(divisionId, period).stream().collect(groupingBy(CardRow::pupilId));
        return new BatchBoard(
                divisionId,
                division.label(),
                term.all(),
                term.shown(),
                term.closedAt(),
                term.publishedAt(),
                caller.zone(),
                batches.of(divisionId, period).stream()
                        .map(row ->
                                new BatchBoard.Batch(row, progress.of(row.id()).orElse(0)))
                        .toList(),
                terms.pupils(division, term.shown()).stream()
                        .map(pupil -> new BatchBoard.Pupil(
                                pupil.id(), pupil.name(), byPupil.getOrDefault(pupil.id(), List.of())))
                        .toList());
    }

    /**
     * Asks for the documents of all pupils.
     *
     * @param page where codes are verified, as families know it
     * @throws BrokenRule report.batch.pending while such documents are being made, report.batch.nobody without pupils
     */
    @Audited("report.batch.start")
    public long start(ReportKind kind, long divisionId, long periodId, String page) {
        var division = division(divisionId);
        var term = terms.of(division, periodId);
        BrokenRule.when(
                batches.of(divisionId, periodId).stream().anyMatch(row -> row.kind() == kind && row.pending()),
                "report.batch.pending");
        BrokenRule.when(terms.pupils(division, term.shown()).isEmpty(), "report.batch.nobody");
        var target = new ReportBatch.Target(caller.schoolId(), divisionId, periodId);
        var batch = batches.add(new ReportBatch(target, kind, caller.personId(), clock.instant()));
        waiting.fire(new BatchWaiting(caller.school(), caller.schoolId(), batch.id(), page));
        return batch.id();
    }

    /** Gives one up while it waits or runs: nothing of it is kept. */
    @Audited("report.batch.cancel")
    public void cancel(long batchId) {
        var batch = batch(batchId);
        batches.hold(caller.schoolId(), batchId);
        BrokenRule.when(!batch.isPending(), "report.batch.over");
        batch.over(BatchState.CANCELLED, clock.instant());
    }

    /** The file of all pupils. */
    @Audited("report.classFile.read")
    public byte[] download(long batchId) {
        return archive.read(batch(batchId).fileKey().orElseThrow(NotFound::new));
    }

    /** The card of a pupil as it was given. */
    @Audited("report.card.read")
    public byte[] card(long divisionId, long cardId) {
        division(divisionId);
        return archive.read(cards.find(caller.schoolId(), divisionId, cardId).orElseThrow(NotFound::new));
    }

    /** The mark sheet of one pupil as it is now. */
    @Audited("report.markSheet.read")
    public byte[] markSheet(long divisionId, long periodId, long pupilId) {
        division(divisionId);
        return new MarkSheetMaker(reader.read(caller.school(), divisionId, periodId))
                .sheets().stream()
                        .filter(sheet -> sheet.pupil().id() == pupilId)
                        .map(MarkSheetPress::print)
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private ReportBatch batch(long batchId) {
        var batch = batches.find(caller.schoolId(), batchId).orElseThrow(NotFound::new);
        division(batch.divisionId());
        return batch;
    }

    private Structure division(long divisionId) {
        var division = structures.find(caller.school(), divisionId).orElseThrow(NotFound::new);
        NotFound.unless(policy.mayReadAll(division));
        return division;
    }
}
