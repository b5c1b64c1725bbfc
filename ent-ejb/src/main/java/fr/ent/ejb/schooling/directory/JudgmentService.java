package fr.ent.ejb.schooling.directory;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;
import static fr.ent.persistence.schooling.directory.JudgmentKind.AUTHORITY_REMOVED;
import static fr.ent.persistence.schooling.directory.JudgmentKind.ENTRUSTED;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.PupilFileRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;

/**
 * What judges decided about the links of a pupil of the current school: entered, corrected, ended by a last day, taken
 * back; with the decision itself as a scan. It holds from the next request of anybody on.
 */
@Stateless
@RolesAllowed({OFFICE, PRINCIPAL, DEPUTY})
public class JudgmentService {

    private static final String HIMSELF = "70";

    @Inject
    PupilFileRepository files;

    @Inject
    ScanShelf scans;

    @Inject
    PupilFilePolicy policy;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /** The decision; every reading leaves a line in the journal. */
    @Audited("directory.judgment.read")
    public JudgmentSheet judgment(long pupilId, long judgmentId) {
        readable(pupilId);
        var known = known(pupilId, judgmentId);
        var link = known.guardianship();
        return new JudgmentSheet(
                PupilFile.listed(link.pupil().name()),
                PupilFile.listed(link.guardian().name()),
                JudgmentTerms.of(known),
                known.scanKey().isPresent(),
                policy.mayRestrict());
    }

    /**
     * Enters what a judge decided about a link.
     *
     * @throws BrokenRule of {@link JudgmentTerms}; directory.restriction.twice (the same stands on one of these days),
     *     directory.judgment.himself, directory.judgment.entrusted (not to a person in charge),
     *     directory.judgment.authority (he had none)
     */
    @Audited(value = "directory.judgment.add", onlyRefusals = true)
    public void add(long pupilId, long linkId, JudgmentTerms terms) {
        enterable(pupilId);
        var link = files.link(pupilId, linkId).orElseThrow(NotFound::new);
        suits(pupilId, link, terms.checked(), null);
        files.add(new GuardianshipRestriction(link, terms.kind(), terms.days(), terms.ground()));
        audit.granted("directory.judgment.add", pupilId + " " + linkId + " " + terms.written());
    }

    /** Corrects what was entered; a last day ends it. @throws BrokenRule as {@link #add} */
    @Audited(value = "directory.judgment.correct", onlyRefusals = true)
    public void correct(long pupilId, long judgmentId, JudgmentTerms terms) {
        enterable(pupilId);
        var known = known(pupilId, judgmentId);
        suits(pupilId, known.guardianship(), terms.checked(), judgmentId);
        var before = JudgmentTerms.of(known).written();
        known.says(terms.kind(), terms.days(), terms.ground());
        audit.granted(
                "directory.judgment.correct", pupilId + " " + judgmentId + " " + before + " -> " + terms.written());
    }

    /** Takes back a decision that was entered for the wrong person, its scan too; the journal keeps who did what. */
    @Audited("directory.judgment.cancel")
    public void cancel(long pupilId, long judgmentId) {
        enterable(pupilId);
        var known = known(pupilId, judgmentId);
        scans.forget(known);
        files.remove(known);
    }

    /**
     * Keeps the decision itself, in place of the scan it had.
     *
     * @throws BrokenRule directory.scan.missing, directory.scan.tooLarge, directory.scan.type (PDF, JPEG and PNG alone)
     */
    @Audited("directory.judgmentScan.attach")
    public void attach(long pupilId, long judgmentId, InputStream sent) {
        enterable(pupilId);
        scans.keep(known(pupilId, judgmentId), sent);
    }

    /** Forgets the scan, which was of something else. */
    @Audited("directory.judgmentScan.remove")
    public void detach(long pupilId, long judgmentId) {
        enterable(pupilId);
        scans.forget(known(pupilId, judgmentId));
    }

    /** The decision as it was scanned; every reading leaves a line in the journal. */
    @Audited("directory.judgmentScan.read")
    public Scan scan(long pupilId, long judgmentId) {
        readable(pupilId);
        var known = known(pupilId, judgmentId);
        return scans.open(known.scanKey().orElseThrow(NotFound::new), known.scanType());
    }

    private void suits(long pupilId, Guardianship link, JudgmentTerms terms, Long itself) {
        var level = link.terms().level();
        BrokenRule.when(HIMSELF.equals(link.terms().kinship()), "directory.judgment.himself");
        BrokenRule.when(
                terms.kind() == ENTRUSTED && level != GuardianshipLevel.IN_CHARGE, "directory.judgment.entrusted");
        BrokenRule.when(
                terms.kind() == AUTHORITY_REMOVED && level != GuardianshipLevel.LEGAL, "directory.judgment.authority");
        BrokenRule.when(
                files.restrictions(pupilId).stream()
                        .filter(known -> itself == null || known.id() != itself)
                        .anyMatch(known -> known.guardianshipId() == link.id()
                                && known.kind() == terms.kind()
                                && known.days().overlaps(terms.days())),
                "directory.restriction.twice");
    }

    private GuardianshipRestriction known(long pupilId, long judgmentId) {
        return files.restriction(pupilId, judgmentId).orElseThrow(NotFound::new);
    }

    private void enterable(long pupilId) {
        readable(pupilId);
        Forbidden.unless(policy.mayRestrict());
    }

    private void readable(long pupilId) {
        Forbidden.unless(policy.mayReadGrounds());
        NotFound.unless(files.identity(caller.school(), pupilId, caller.today()).isPresent());
    }
}
