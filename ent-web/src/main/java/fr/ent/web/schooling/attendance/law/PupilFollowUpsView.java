package fr.ent.web.schooling.attendance.law;

import fr.ent.ejb.schooling.attendance.law.FollowUpLine;
import fr.ent.ejb.schooling.attendance.law.PupilFollowUp;
import fr.ent.ejb.schooling.attendance.law.PupilFollowUpService;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.schooling.attendance.law.EntryRow;
import fr.ent.web.kernel.Asked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind schooling/attendance/law/pupil-follow-ups.xhtml: what a family reads of the individual file. */
@Named
@RequestScoped
public class PupilFollowUpsView {

    @Inject
    PupilFollowUpService service;

    @Inject
    PupilAccess access;

    private String pupil;
    private PupilFollowUp read;
    private LawWords words;

    /** Reads it. */
    public void load() {
        read = service.of(Asked.id(pupil));
        words = new LawWords();
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        return access.requireDailyLife(Asked.id(pupil));
    }

    /** "Dossier d’absences · Léa". */
    public String getTitle() {
        return words.say("pupilFollowUps.title", getWho().callName());
    }

    public PupilFollowUp getRead() {
        return read;
    }

    public String rule(FollowUpLine line) {
        return words.rule(line);
    }

    public String counted(FollowUpLine line) {
        return words.counted(line);
    }

    public String entry(FollowUpLine line, EntryRow entry) {
        return words.entry(line, entry);
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }
}
