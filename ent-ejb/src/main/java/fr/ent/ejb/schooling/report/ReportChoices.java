package fr.ent.ejb.schooling.report;

import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/**
 * What a school says about its councils and report cards.
 *
 * @param daysAfterClosing how long after the closing families read; null: the head says the day of each
 * @param quietFrom the evening hour from which nothing appears
 * @param quietUntil the morning hour
 * @param quietWeekEnd does nothing appear on Saturday and Sunday?
 * @param quietMarks do marks wait too for the end of quiet hours?
 * @param stamp as it was read
 */
public record ReportChoices(
        List<String> distinctions,
        List<String> orientations,
        Integer daysAfterClosing,
        LocalTime quietFrom,
        LocalTime quietUntil,
        boolean quietWeekEnd,
        boolean quietMarks,
        int stamp)
        implements Serializable {}
