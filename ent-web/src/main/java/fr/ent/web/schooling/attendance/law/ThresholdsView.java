package fr.ent.web.schooling.attendance.law;

import fr.ent.ejb.schooling.attendance.law.ClockSheet;
import fr.ent.ejb.schooling.attendance.law.LegalClockService;
import fr.ent.ejb.schooling.attendance.law.LegalRule;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.law.Matter;
import fr.ent.persistence.schooling.attendance.law.MonthKind;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold;
import fr.ent.persistence.schooling.attendance.law.SpanKind;
import fr.ent.web.kernel.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** Behind schooling/attendance/law/thresholds.xhtml: what the law watches, and what the school does. */
@Named
@ViewScoped
public class ThresholdsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/schooling/attendance/law/thresholds?faces-redirect=true";

    @Inject
    transient LegalClockService service;

    private ClockSheet sheet;
    private MonthKind month;
    private Matter matter = Matter.UNEXPLAINED;
    private String many;
    private SpanKind span = SpanKind.CALENDAR_MONTH;
    private String days;
    private String step;
    private LocalDate since;

    /** Reads it. */
    public void load() {
        sheet = service.sheet();
        month = sheet.month();
        since = sheet.yearSince();
    }

    /** Says what a month is. */
    public String saveMonth() {
        service.countBy(month);
        Said.after(words().say("thresholds.monthSaved"));
        return AGAIN;
    }

    /** Watches one thing more. */
    public String add() {
        var measure = new OwnThreshold.Measure(
                matter,
                number(many, "attendance.threshold.many", OwnThreshold.MOST),
                span,
                span == SpanKind.ROLLING
                        ? number(days, "attendance.threshold.days", OwnThreshold.SHORTEST_SPAN, OwnThreshold.MOST)
                        : null);
        service.watch(measure, step, since);
        Said.after(words().say("thresholds.added"));
        return AGAIN;
    }

    /** Watches it no longer. */
    public String end(long threshold) {
        service.unwatch(threshold);
        Said.after(words().say("thresholds.ended"));
        return AGAIN;
    }

    private static int number(String typed, String rule, Object... bounds) {
        var digits = typed == null ? "" : typed.strip();
        BrokenRule.when(!digits.matches("\\d{1,6}"), rule, bounds);
        return Integer.parseInt(digits);
    }

    /** "4 demi-journées sans motif légitime dans le mois". */
    public String law(LegalRule rule) {
        return words().say("thresholds.lawMany", rule.halfDays());
    }

    /** "Entretien avec la famille, courrier aux responsables…". */
    public String steps(LegalRule rule) {
        var words = words();
        return rule.steps().stream().map(each -> words.say("Step." + each)).collect(Collectors.joining(", "));
    }

    /** "3 retards en 15 jours glissants". */
    public String measure(ClockSheet.Own own) {
        return words().measure(own.measure());
    }

    /** "du 1er septembre 2026 au 27 novembre 2026", or since when. */
    public String when(ClockSheet.Own own) {
        var words = words();
        return own.until() == null
                ? words.say("thresholds.since", words.day(own.since()))
                : words.say("thresholds.fromTo", words.day(own.since()), words.day(own.until()));
    }

    private static LawWords words() {
        return new LawWords();
    }

    public ClockSheet getSheet() {
        return sheet;
    }

    public MonthKind[] getMonths() {
        return MonthKind.values();
    }

    public Matter[] getMatters() {
        return Matter.values();
    }

    public SpanKind[] getSpans() {
        return SpanKind.values();
    }

    public MonthKind getMonth() {
        return month;
    }

    public void setMonth(MonthKind month) {
        this.month = month;
    }

    public Matter getMatter() {
        return matter;
    }

    public void setMatter(Matter matter) {
        this.matter = matter;
    }

    public String getMany() {
        return many;
    }

    public void setMany(String many) {
        this.many = many;
    }

    public SpanKind getSpan() {
        return span;
    }

    public void setSpan(SpanKind span) {
        this.span = span;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }
}
