package fr.ent.ejb.rights;

import fr.ent.persistence.rights.ReadLine;
import fr.ent.persistence.rights.ReadObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * One page of what the staff of a school read.
 *
 * @param from first day, in the zone of the school
 * @param to last day
 * @param about whose reads are shown; null for everybody
 * @param readers everybody who read something on these days
 * @param total how many lines there are
 * @param lines those of this page, the latest first
 * @param names what the numbers of these lines name
 */
public record ReadJournal(
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        ReadObject about,
        List<ReadObject> readers,
        long total,
        List<ReadLine> lines,
        Map<Long, String> names) {}
