package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.PupilAbsence;
import fr.ent.ejb.schooling.attendance.PupilAbsence.State;
import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The absences and late arrivals of a pupil this year, by date, the newest first, so many on a page. */
@Named
@RequestScoped
public class PupilAbsencesView {

    private static final int LINES_ON_A_PAGE = 30;

    @Inject
    PupilAbsencesService service;

    @Inject
    PupilAccess access;

    private String pupil;
    private String page;
    private List<PupilAbsence> absences;
    private List<AbsenceLine> lines;

    /** Reads the year. */
    public void load() {
        absences = service.ofYear(Asked.id(pupil));
        lines = AbsenceLine.of(absences);
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        return access.requireDailyLife(Asked.id(pupil));
    }

    /** "Absences et retards · Léa". */
    public String getTitle() {
        return words().say("pupilAbsences.title", getWho().callName());
    }

    /** "3 absences sur 7 cours, 2 retards, 1 passage à l’infirmerie". */
    public String getSummary() {
        return words().say(
                        "pupilAbsences.summary",
                        count(Attendance.ABSENT),
                        count(Attendance.LATE),
                        count(Attendance.INFIRMARY));
    }

    /** How many lessons wait for a reason. */
    public long getToJustify() {
        return absences.stream()
                .filter(absence -> absence.state() == State.TO_JUSTIFY)
                .count();
    }

    /** "2 cours manqués attendent un motif…". */
    public String getHowToJustify() {
        return words().say("pupilAbsences.howToJustify", getToJustify());
    }

    /** The lines of this page. */
    public List<AbsenceLine> getLines() {
        return lines.stream()
                .skip((long) (getPage() - 1) * LINES_ON_A_PAGE)
                .limit(LINES_ON_A_PAGE)
                .toList();
    }

    /** Is there a page after this one? */
    public boolean isMore() {
        return lines.size() > getPage() * LINES_ON_A_PAGE;
    }

    private long count(Attendance kind) {
        return absences.stream().filter(absence -> absence.attendance() == kind).count();
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.attendance");
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public int getPage() {
        return Asked.page(page);
    }

    /** As the address says it. */
    public String getShownPage() {
        return page;
    }

    public void setShownPage(String page) {
        this.page = page;
    }
}
