package fr.ent.web.schooling.report;

import fr.ent.ejb.schooling.report.ReportChoices;
import fr.ent.ejb.schooling.report.ReportSettingsService;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Behind schooling/report/report-settings.xhtml: lists of the councils, and when families read. */
@Named
@ViewScoped
public class ReportSettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReportSettingsService service;

    private int stamp;
    private String distinctions;
    private String orientations;
    private Integer days;
    private String quietFrom;
    private String quietUntil;
    private boolean quietWeekEnd;
    private boolean quietMarks;

    /** Reads them. */
    public void load() {
        var there = service.settings();
        stamp = there.stamp();
        distinctions = String.join("\n", there.distinctions());
        orientations = String.join("\n", there.orientations());
        days = there.daysAfterClosing();
        quietFrom = there.quietFrom().toString();
        quietUntil = there.quietUntil().toString();
        quietWeekEnd = there.quietWeekEnd();
        quietMarks = there.quietMarks();
    }

    /** Changes them. */
    public String save() {
        service.change(new ReportChoices(
                lines(distinctions),
                lines(orientations),
                days,
                hour(quietFrom),
                hour(quietUntil),
                quietWeekEnd,
                quietMarks,
                stamp));
        Said.after(Words.of(ReportWords.BUNDLE).say("settings.saved"));
        return "/schooling/report/report-settings?faces-redirect=true";
    }

    private static LocalTime hour(String typed) {
        try {
            return LocalTime.parse(typed == null ? "" : typed.strip());
        } catch (DateTimeParseException nonsense) {
            throw new BrokenRule("report.settings.hours");
        }
    }

    private static List<String> lines(String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    public String getDistinctions() {
        return distinctions;
    }

    public void setDistinctions(String distinctions) {
        this.distinctions = distinctions;
    }

    public String getOrientations() {
        return orientations;
    }

    public void setOrientations(String orientations) {
        this.orientations = orientations;
    }

    public Integer getDays() {
        return days;
    }

    public void setDays(Integer days) {
        this.days = days;
    }

    public String getQuietFrom() {
        return quietFrom;
    }

    public void setQuietFrom(String quietFrom) {
        this.quietFrom = quietFrom;
    }

    public String getQuietUntil() {
        return quietUntil;
    }

    public void setQuietUntil(String quietUntil) {
        this.quietUntil = quietUntil;
    }

    public boolean isQuietWeekEnd() {
        return quietWeekEnd;
    }

    public void setQuietWeekEnd(boolean quietWeekEnd) {
        this.quietWeekEnd = quietWeekEnd;
    }

    public boolean isQuietMarks() {
        return quietMarks;
    }

    public void setQuietMarks(boolean quietMarks) {
        this.quietMarks = quietMarks;
    }
}
