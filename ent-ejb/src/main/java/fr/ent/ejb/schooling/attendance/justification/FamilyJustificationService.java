package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.kernel.quarantine.Quarantine;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.justification.FamilyJustifications.InOneSchool;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.FileState;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.attendance.Justification;
import fr.ent.persistence.schooling.attendance.JustificationLine;
import fr.ent.persistence.schooling.attendance.JustificationRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A family says why a pupil was, or will be, absent, and reads what the school answers. Every adult who may read the
 * pupil's absences reads the same at once, with who said it; the pupil under age reads where it stands, not what adults
 * wrote to one another. Two who say it in the same second are both served: the second is
 * told what the first one did.
 */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class FamilyJustificationService {

    @Inject
    PupilAccess access;

    @Inject
    AbsenceBook book;

    @Inject
    JustificationRepository justifications;

    @Inject
    AttendanceRulesRepository rules;

    @Inject
    JustificationRecorder recorder;

    @Inject
    Quarantine quarantine;

    @Inject
    Clock clock;

    /** All of the current school year, in each school where the pupil is, or was last. Six queries, and ten a school at most. */
    public FamilyJustifications of(long pupilId) {
        var pupil = access.requireDailyLife(pupilId);
        var may = access.mayJustify(pupilId) && pupil.leftOn() == null;
        var schools = access.inSchools(pupilId).stream()
                .map(there -> new InOneSchool(there.school(), may ? open(there) : List.of(), said(there)))
                .toList();
        var waiting = schools.stream()
                .flatMap(one -> one.said().stream())
                .filter(JustificationLine::isWaiting)
                .map(JustificationLine::absenceId)
                .distinct()
                .toList();
        var takenBack = Set.copyOf(justifications.takenBack(waiting));
        return new FamilyJustifications(pupil, may, access.isResponsible(pupilId), schools, takenBack);
    }

    /**
     * What was attached to something that was said of the pupil: for legal guardians and the pupil of age, as long as they
     * read what was said. Every opening leaves a line in the journal.
     *
     * @throws NotFound unless a scanner found it harmless, whatever the operator lets school life open
     */
    @Audited("attendance.justificationFile.openByFamily")
    public JustificationFile file(long pupilId, long justificationId) {
        access.requireResponsible(pupilId);
        NotFound.unless(saidIn(access.inSchools(pupilId)).anyMatch(line -> line.id() == justificationId));
        var file = justifications
                .ofPupil(pupilId, justificationId)
                .flatMap(Justification::file)
                .filter(one -> one.state() == FileState.CLEAN)
                .orElseThrow(NotFound::new);
        return new JustificationFile(file.type(), quarantine.open(file));
    }

    /**
     * What a first justification needs.
     *
     * @param uai of the school to which it goes; null for the pupil's only one, or to choose among several
     */
    public JustificationForm form(long pupilId, String uai) {
        var pupil = access.requireJustifying(pupilId);
        var schools = access.inSchools(pupilId);
        if (uai == null && schools.size() > 1) {
            return new JustificationForm(
                    pupil, schools.stream().map(FamilyPupil::school).toList(), List.of(), null);
        }
        var there = JustificationRecorder.in(uai, schools);
        return new JustificationForm(there, List.of(), reasons(there), null);
    }

    /** What the answer to a refusal needs, be it answered meanwhile; @throws NotFound when nothing was ever said of it */
    public JustificationForm answerForm(long pupilId, long absenceId) {
        access.requireJustifying(pupilId);
        return access.inSchools(pupilId).stream()
                .flatMap(there -> said(there).stream()
                        .filter(line -> line.absenceId() == absenceId)
                        .map(line -> new JustificationForm(there, List.of(), reasons(there), line)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Says why.
     *
     * @param uai of the school to which it goes; null for the pupil's only one
     * @throws BrokenRule of {@link JustificationRecorder#justify}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void justify(long pupilId, String uai, JustificationPlan plan, JustificationWords words) {
        TriedTwice.call(() -> recorder.justify(pupilId, uai, plan, words));
    }

    /**
     * Answers a refusal, once.
     *
     * @throws BrokenRule of {@link JustificationRecorder#answer}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void answer(long pupilId, long absenceId, JustificationWords words) {
        TriedTwice.call(() -> recorder.answer(pupilId, absenceId, words));
    }

    private List<OpenAbsence> open(FamilyPupil pupil) {
        var today = pupil.dayAt(clock.instant());
        var counts = book.ofSchool(pupil.school().id(), List.of(pupil.id()), firstDay(today), today);
        return OpenAbsence.of(counts.get(pupil.id()).halfDays());
    }

    private Stream<JustificationLine> saidIn(List<FamilyPupil> schools) {
        return schools.stream().flatMap(there -> said(there).stream());
    }

    private List<JustificationLine> said(FamilyPupil pupil) {
        if (pupil.rights().isRefused()) {
            return List.of();
        }
        var from = firstDay(pupil.dayAt(clock.instant()));
        var said = justifications.ofPupil(pupil.school().id(), pupil.id(), from);
        var child = pupil.rights().self() && !pupil.rights().mayObject();
        return child ? said.stream().map(JustificationLine::withoutWords).toList() : said;
    }

    private List<ReasonChoice> reasons(FamilyPupil pupil) {
        return rules.reasons(pupil.school().uai()).stream()
                .filter(JustificationRecorder::isOffered)
                .map(ReasonChoice::of)
                .toList();
    }

    private static LocalDate firstDay(LocalDate today) {
        return LocalDate.of(SchoolYear.firstYearOf(today), Month.SEPTEMBER, 1);
    }
}
