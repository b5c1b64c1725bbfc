package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.attendance.law.FollowUp;
import fr.ent.persistence.schooling.attendance.law.Matter;
import fr.ent.persistence.schooling.attendance.law.MonthKind;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold;
import fr.ent.persistence.schooling.attendance.law.SpanKind;
import java.time.LocalDate;

/**
 * A threshold of the law or of a school, as the clock watches it.
 *
 * @param rule by which a follow-up remembers it
 * @param ownId of a threshold of the school; null for one of the law
 * @param days of a rolling span
 */
record Threshold(
        String rule, Long ownId, Matter matter, int many, SpanKind span, int days, LocalDate since, LocalDate until) {

    /** Days of a month that rolls. */
    static final int ROLLING_MONTH = 30;

    static Threshold of(LegalRule law, MonthKind month) {
        return new Threshold(
                law.name(),
                null,
                Matter.NOT_LEGITIMATE,
                law.halfDays(),
                month == MonthKind.ROLLING ? SpanKind.ROLLING : SpanKind.CALENDAR_MONTH,
                ROLLING_MONTH,
                law.since(),
                law.until() == null ? LocalDate.MAX : law.until());
    }

    static Threshold of(OwnThreshold own) {
        return new Threshold(
                FollowUp.OWN,
                own.id(),
                own.matter(),
                own.many(),
                own.span(),
                own.days() == null ? 0 : own.days(),
                own.validity().since(),
                own.validity().until());
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
