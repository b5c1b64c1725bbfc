package fr.ent.ejb.schooling.attendance.justification;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.kernel.quarantine.Quarantine;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.attendance.DecisionLine;
import fr.ent.persistence.schooling.attendance.JustificationLine;
import fr.ent.persistence.schooling.attendance.JustificationRepository;
import fr.ent.persistence.schooling.attendance.PupilDivision;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** School life reads what families say of absences, and answers. Two who answer at once are both served: the second is told. */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
public class JustificationDeskService {

    /** How many days an answer is listed, and may be taken back. */
    public static final int DAYS = JustificationPolicy.DAYS;

    private static final int MOST = 200;

    @Inject
    JustificationRepository justifications;

    @Inject
    AttendanceRulesRepository rules;

    @Inject
    JustificationDecider decider;

    @Inject
    JustificationPolicy policy;

    @Inject
    Quarantine quarantine;

    @Inject
    Caller caller;

    /** What waits for an answer. Four queries, however many wait. */
    @Audited(value = "attendance.justification.list", onlyRefusals = true)
    public JustificationQueue queue() {
        Forbidden.unless(policy.mayDecide());
        var lines = justifications.waiting(caller.school(), MOST);
        var pupils = lines.stream().map(JustificationLine::pupilId).distinct().toList();
        var divisions = justifications.divisions(caller.school(), pupils, caller.today()).stream()
                .collect(toMap(PupilDivision::pupilId, PupilDivision::label, (one, two) -> one));
        return new JustificationQueue(
                lines.size() < MOST ? lines.size() : justifications.countWaiting(caller.school()),
                lines.stream().map(line -> queued(line, divisions)).toList(),
                reasons());
    }

    /** One page of what was answered in the last weeks, the latest first. Three queries, however many there are. */
    @Audited(value = "attendance.justification.list", onlyRefusals = true)
    public JustificationDecisions decisions(Slice slice) {
        Forbidden.unless(policy.mayDecide());
        var since = policy.takenBackSince();
        return new JustificationDecisions(
                justifications.countDecided(caller.school(), since),
                justifications.decided(caller.school(), since, slice));
    }

    /** One of these answers; empty when it does not stand any more. */
    @Audited(value = "attendance.justification.list", onlyRefusals = true)
    public Optional<DecisionLine> decision(long justificationId) {
        Forbidden.unless(policy.mayDecide());
        return justifications.decision(caller.school(), policy.takenBackSince(), justificationId);
    }

    /** What a family attached; every opening leaves a line in the journal. @throws NotFound as long as it waits for the scanner */
    @Audited("attendance.justificationFile.read")
    public JustificationFile file(long justificationId) {
        Forbidden.unless(policy.mayDecide());
        var file = justifications
                .find(caller.school(), justificationId)
                .flatMap(said -> said.file())
                .orElseThrow(NotFound::new);
        return new JustificationFile(file.type(), quarantine.open(file));
    }

    /**
     * Takes what the family said.
     *
     * @param reasonId for which the absence is justified; null for none
     * @param word for the family, perhaps empty
     * @throws BrokenRule of {@link JustificationDecider}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void accept(long justificationId, Long reasonId, String word) {
        TriedTwice.call(() -> decider.accept(justificationId, reasonId, word));
    }

    /**
     * Does not take it.
     *
     * @param word why, needed: the family reads it
     * @throws BrokenRule of {@link JustificationDecider}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void refuse(long justificationId, String word) {
        TriedTwice.call(() -> decider.refuse(justificationId, word));
    }

    /**
     * Takes an answer back: the justification waits again.
     *
     * @param version of the absence when its answer was read
     * @throws BrokenRule of {@link JustificationDecider#takeBack}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void takeBack(long justificationId, int version) {
        TriedTwice.call(() -> decider.takeBack(justificationId, version));
    }

    private QueuedJustification queued(JustificationLine line, Map<Long, String> divisions) {
        return new QueuedJustification(
                line,
                divisions.getOrDefault(line.pupilId(), ""),
                line.isAttached() && quarantine.isOpenable(line.fileState()));
    }

    private List<ReasonChoice> reasons() {
        return rules.reasons(caller.school()).stream()
                .filter(AbsenceReason::isActive)
                .map(ReasonChoice::of)
                .toList();
    }
}
