package fr.ent.persistence.schooling.report;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a school shows its report cards to families. */
@Entity
@Table(name = "report_settings")
public class ReportSettings extends Identified {

    /** Report cards may wait so many days after the closing. */
    public static final int LONGEST_WAIT_DAYS = 60;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "days_after_closing")
    private Integer daysAfterClosing;

    protected ReportSettings() {}

    /** The usual ones: the head says the day. */
    public ReportSettings(School school) {
        this.school = school;
    }

    /**
     * Says how long after the closing report cards are shown.
     *
     * @param days null: the head says the day of each
     * @throws BrokenRule report.settings.days under 0 or over 60
     */
    public void showAfter(Integer days) {
        BrokenRule.when(
                days != null && (days < 0 || days > LONGEST_WAIT_DAYS), "report.settings.days", LONGEST_WAIT_DAYS);
        this.daysAfterClosing = days;
    }

    /** From when families read what is closed now, but for quiet hours; empty when the head says it. */
    public Optional<Instant> afterClosing(Instant closedAt, ZoneId zone) {
        return Optional.ofNullable(daysAfterClosing)
                .map(days -> closedAt.atZone(zone).plusDays(days).toInstant());
    }

    /** How many days after the closing; empty: the head says the day. */
    public Optional<Integer> daysAfterClosing() {
        return Optional.ofNullable(daysAfterClosing);
    }
}
