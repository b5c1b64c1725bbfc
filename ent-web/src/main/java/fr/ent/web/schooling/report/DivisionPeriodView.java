package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.report.CorrectionService;
import fr.ent.ejb.schooling.report.DivisionPeriodPage;
import fr.ent.ejb.schooling.report.PeriodBoardService;
import fr.ent.ejb.schooling.report.PeriodClosingService;
import fr.ent.ejb.schooling.report.TeachingState;
import fr.ent.persistence.schooling.assessment.PeriodEventLine;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/** Behind schooling/report/division-period.xhtml: the head closes and opens, reminds, publishes, decides corrections. */
@Named
@ViewScoped
public class DivisionPeriodView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PeriodBoardService board;

    @Inject
    transient PeriodClosingService closings;

    @Inject
    transient CorrectionService corrections;

    @Inject
    transient Caller caller;

    private String division;
    private String period;
    private DivisionPeriodPage page;
    private String reason;
    private String teachingReason;
    private Long teaching;
    private LocalDateTime publishAt;

    /** Reads the page. */
    public void load() {
        page = board.page(Asked.id(division), Asked.optional(period));
        publishAt = page.period().publishedAt() == null
                ? null
                : LocalDateTime.ofInstant(page.period().publishedAt(), caller.zone());
    }

    /** Closes the period. */
    public String close() {
        closings.close(divisionId(), periodId(), page.state().stamp());
        return done("divisionPeriod.closed");
    }

    /** Opens it again. */
    public String reopen() {
        closings.reopen(divisionId(), periodId(), page.state().stamp(), reason);
        return done("divisionPeriod.reopened");
    }

    /** Closes one teaching. */
    public String closeTeaching(long assignmentId) {
        TriedTwice.call(() -> {
            closings.closeTeaching(divisionId(), periodId(), assignmentId);
            return null;
        });
        return done("divisionPeriod.teachingClosed");
    }

    /** Opens one teaching again, with its reason. */
    public String reopenTeaching() {
        closings.reopenTeaching(divisionId(), periodId(), teaching, teachingReason);
        return done("divisionPeriod.teachingReopened");
    }

    /** Says from when families read; nothing takes it back. */
    public String publish() {
        var at = closings.publish(divisionId(), periodId(), page.state().stamp(), publishAt);
        Said.after(
                at == null
                        ? words().say("divisionPeriod.unpublished")
                        : words().say("divisionPeriod.published", words().instant(at)));
        return again();
    }

    /** Reminds whoever owes something. */
    public String remind() {
        var owing = page.state().teachings().stream()
                .filter(TeachingState::isOwing)
                .map(TeachingState::assignmentId)
                .toList();
        closings.remind(divisionId(), periodId(), owing);
        return done("divisionPeriod.reminded");
    }

    /** Takes or refuses a correction. */
    public String decide(long proposalId, boolean accept) {
        corrections.decide(proposalId, accept);
        return done(accept ? "divisionPeriod.accepted" : "divisionPeriod.refused");
    }

    private String done(String key) {
        Said.after(words().say(key));
        return again();
    }

    private String again() {
        return "/schooling/report/division-period?faces-redirect=true&division=" + divisionId() + "&period="
                + periodId();
    }

    private long divisionId() {
        return page.state().divisionId();
    }

    private long periodId() {
        return page.period().id();
    }

    /** "5e B · Trimestre 2". */
    public String getTitle() {
        return words().say(
                        "divisionPeriod.title",
                        page.state().division(),
                        words().period(page.period().kind(), page.period().rank()));
    }

    /** "Partiellement close". */
    public String getState() {
        return words().say("PeriodState." + page.state().state());
    }

    /** What happened, as sentences. */
    public List<String> getEvents() {
        return page.events().stream().map(this::event).toList();
    }

    private String event(PeriodEventLine line) {
        var what = page.state().teachings().stream()
                .filter(each -> line.assignmentId() != null && each.assignmentId() == line.assignmentId())
                .map(each -> each.subject() + " (" + each.structure() + ")")
                .findFirst()
                .orElse("");
        return words().say("event." + line.kind(), words().instant(line.at()), line.author(), what, line.reason());
    }

    /** Teachings that may be opened again. */
    public List<TeachingState> getClosedTeachings() {
        return page.state().teachings().stream().filter(TeachingState::closed).toList();
    }

    private ReportWords words() {
        return ReportWords.of(caller);
    }

    public DivisionPeriodPage getPage() {
        return page;
    }

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = division;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getTeachingReason() {
        return teachingReason;
    }

    public void setTeachingReason(String teachingReason) {
        this.teachingReason = teachingReason;
    }

    public Long getTeaching() {
        return teaching;
    }

    public void setTeaching(Long teaching) {
        this.teaching = teaching;
    }

    public String getPublishAt() {
        return publishAt == null ? "" : publishAt.toString();
    }

    public void setPublishAt(String typed) {
        this.publishAt = Instants.typed(typed);
    }
}
