package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.schooling.attendance.PupilPresence;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
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
    private PupilPresence year;
    private List<PresenceLine> lines;

    /** Reads the year. */
    public void load() {
        year = service.ofYear(Asked.id(pupil));
        lines = PresenceLine.of(year.count(), words());
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        return access.requireDailyLife(Asked.id(pupil));
    }

    /** "Absences et retards · Léa". */
    public String getTitle() {
        return words().say("pupilAbsences.title", getWho().callName());
    }

    /** "3 demi-journées d’absence, dont 1 non justifiée, 2 retards". */
    public String getSummary() {
        var count = year.count();
        return words().say(
                        "pupilAbsences.summary",
                        count.gross(),
                        count.unjustified(),
                        count.latenesses().size());
    }

    /** "Au prorata des heures de cours manquées : 1,75 demi-journée". */
    public String getCalculated() {
        var calculated = year.count().calculated().rounded(2);
        return words().say("pupilAbsences.calculated", words().written().number(calculated));
    }

    /** Is there a half-day of absence? */
    public boolean isAbsent() {
        return year.count().gross() > 0;
    }

    /** How many half-days wait for a reason. */
    public int getToJustify() {
        return year.count().standing(Standing.UNEXPLAINED);
    }

    /** "2 demi-journées attendent un motif…". */
    public String getHowToJustify() {
        return words().say("pupilAbsences.howToJustify", getToJustify());
    }

    /** What the school keeps of absences, the newest first. */
    public List<NotedLine> getNoted() {
        var words = words();
        return year.noted().stream().map(noted -> NotedLine.of(noted, words)).toList();
    }

    /** The lines of this page. */
    public List<PresenceLine> getLines() {
        return lines.stream()
                .skip((long) (getPage() - 1) * LINES_ON_A_PAGE)
                .limit(LINES_ON_A_PAGE)
                .toList();
    }

    /** Is there a page after this one? */
    public boolean isMore() {
        return lines.size() > getPage() * LINES_ON_A_PAGE;
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.presence");
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
