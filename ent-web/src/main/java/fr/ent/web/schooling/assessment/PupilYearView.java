package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AnnualFormula;
import fr.ent.ejb.schooling.assessment.PupilYear;
import fr.ent.ejb.schooling.assessment.PupilYearService;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The year of a pupil: each subject, period by period, and the average of these. */
@Named
@RequestScoped
public class PupilYearView {

    @Inject
    PupilYearService service;

    @Inject
    PupilAccess access;

    private String pupil;
    private PupilYear year;
    private MarkWords words;

    /** One line: a subject, or all of them. */
    public record Line(String subject, List<String> periods, String average) {}

    /** Reads everything. Who is refused reads why on the other page. */
    public String load() {
        if (access.refusing(Asked.id(pupil)).isPresent()) {
            return "/schooling/assessment/pupil-marks?faces-redirect=true&pupil=" + Asked.id(pupil);
        }
        year = service.year(Asked.id(pupil));
        words = MarkWords.ofPage();
        return null;
    }

    /** Of whom. */
    public FamilyPupil getWho() {
        return access.requireMarks(year.pupilId());
    }

    /** "Année · Léa". */
    public String getTitle() {
        return Words.of("fr.ent.web.schooling.averages").say("pupilYear.title", getWho().callName());
    }

    /** "Trim. 1": three of them and the year stand side by side on a telephone. */
    public List<String> getPeriods() {
        return year.periods().stream()
                .map(of -> Words.of("fr.ent.web.schooling.averages").say("pupilYear." + of.kind(), of.rank()))
                .toList();
    }

    /** A line for each subject. */
    public List<Line> getSubjects() {
        return year.subjects().stream()
                .map(subject -> line(subject.subject(), subject.year()))
                .toList();
    }

    /** All of them together. */
    public Line getGeneral() {
        return line(words.words().say("pupilMarks.general"), year.general());
    }

    private Line line(String subject, AnnualFormula of) {
        return new Line(
                subject,
                of.terms().stream().map(term -> words.average(term.average())).toList(),
                words.average(of.average()));
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }
}
