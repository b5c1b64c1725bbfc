package fr.ent.web.schooling.attendance.justification;

import static java.util.Comparator.comparing;

import fr.ent.ejb.schooling.attendance.justification.FamilyJustificationService;
import fr.ent.ejb.schooling.attendance.justification.FamilyJustifications;
import fr.ent.ejb.schooling.attendance.justification.OpenAbsence;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.FamilyPupil.InSchool;
import fr.ent.persistence.kernel.FileState;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.JustificationLine;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** What a family has to say about a pupil's absences, what was said, and what school life answered. */
@Named
@RequestScoped
public class PupilJustificationsView {

    @Inject
    FamilyJustificationService service;

    private FamilyJustifications sheet;

    /** An absence of which nobody said anything: its words, and what its link brings to the form. */
    public record OpenRow(String day, String halves, OpenAbsence absence, InSchool school) {}

    /**
     * Something that was said.
     *
     * @param last is it the last word of the family about this absence?
     * @param tag the style of the state
     * @param openable may the reader open what is attached?
     * @param school its name when the pupil has several; else empty
     */
    public record SaidRow(
            JustificationLine line,
            boolean last,
            String when,
            String state,
            String tag,
            String who,
            String answers,
            String word,
            String file,
            boolean openable,
            String school) {

        /** May it be answered? */
        public boolean isAnswerable() {
            return last && line.isAnswerable();
        }
    }

    /** Reads the year. */
    public void load() {
        sheet();
    }

    /** Sends what is attached to something that was said: a line of the journal. */
    public void open(long id) throws IOException {
        var file = service.file(getWho().id(), id);
        Download.send(
                FacesContext.getCurrentInstance(),
                file.type().mediaType(),
                JustificationWording.fileName(id, file.type()),
                file.bytes());
    }

    /** The form of what is attached is decoded before the page is read: it names the pupil itself. */
    private FamilyJustifications sheet() {
        if (sheet == null) {
            var asked = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("pupil");
            sheet = service.of(Asked.id(asked));
        }
        return sheet;
    }

    /** "Justifier une absence · Léa". */
    public String getTitle() {
        return new JustificationWording().say("pupilJustifications.title", getWho().callName());
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        return sheet().pupil();
    }

    /** May he say why, or only read? */
    public boolean isMayJustify() {
        return sheet().mayJustify();
    }

    /** Has the pupil several schools? Then each line says which. */
    public boolean isSeveral() {
        return sheet().schools().size() > 1;
    }

    /** Those schools: each of them is told apart. */
    public List<InSchool> getSchools() {
        return sheet().schools().stream()
                .map(FamilyJustifications.InOneSchool::school)
                .toList();
    }

    /** What waits for a reason, the newest first. */
    public List<OpenRow> getOpen() {
        var wording = new JustificationWording();
        var written = Words.of("fr.ent.web.schooling.attendance.justification").written();
        return sheet().schools().stream()
                .flatMap(one -> one.open().stream()
                        .map(absence -> new OpenRow(
                                written.longDay(absence.day()),
                                wording.halves(absence.halves()),
                                absence,
                                one.school())))
                .sorted(comparing((OpenRow row) -> row.absence().day()).reversed())
                .toList();
    }

    /** What was said, the newest absence first; of one that was answered twice, the last word carries the state. */
    public List<SaidRow> getSaid() {
        var wording = new JustificationWording();
        return sheet().schools().stream()
                .flatMap(one -> one.said().stream().map(line -> row(wording, line, one.school())))
                .sorted(comparing((SaidRow row) -> row.line().fromDay()).reversed())
                .toList();
    }

    private SaidRow row(JustificationWording wording, JustificationLine line, InSchool school) {
        var last = isLast(line);
        var again = last && sheet().takenBack().contains(line.absenceId());
        return new SaidRow(
                line,
                last,
                wording.when(line),
                again
                        ? wording.say("State.again")
                        : wording.say("State." + (last ? line.state() : AbsenceState.REFUSED)),
                tag(last ? line.state() : AbsenceState.REFUSED),
                wording.who("pupilJustifications.by", line, school.zone()),
                line.refusal().isEmpty() ? "" : wording.say("pupilJustifications.answers", line.refusal()),
                line.word().isEmpty() || !last ? "" : wording.say("pupilJustifications.word", line.word()),
                line.isAttached() ? wording.say("pupilJustifications.attached", wording.file(line)) : "",
                sheet().mayOpen() && line.fileState() == FileState.CLEAN,
                isSeveral() ? school.name() : "");
    }

    private boolean isLast(JustificationLine line) {
        return sheet().said().stream()
                .noneMatch(other -> other.absenceId() == line.absenceId() && other.round() > line.round());
    }

    private static String tag(AbsenceState state) {
        return switch (state) {
            case ACCEPTED -> "tag good";
            case REFUSED -> "tag bad";
            default -> "tag care";
        };
    }

    /** The pupil of the address, for the links. */
    public long getPupil() {
        return getWho().id();
    }
}
