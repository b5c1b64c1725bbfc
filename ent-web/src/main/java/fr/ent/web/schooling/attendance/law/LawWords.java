package fr.ent.web.schooling.attendance.law;

import fr.ent.ejb.schooling.attendance.law.FollowUpLine;
import fr.ent.persistence.schooling.attendance.law.EntryRow;
import fr.ent.persistence.schooling.attendance.law.OwnThreshold;
import fr.ent.persistence.schooling.attendance.law.Step;
import fr.ent.web.kernel.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** What the pages about absenteeism say alike. */
final class LawWords {

    private final Words words = Words.of("fr.ent.web.schooling.absenteeism");

    String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** "27 novembre 2026". */
    String day(LocalDate day) {
        return words.written().date(day);
    }

    /** "3 retards sans motif accepté en 15 jours glissants". */
    String measure(OwnThreshold.Measure measured) {
        return say("Measure." + measured.matter(), measured.many())
                + " "
                + say("Span." + measured.span(), measured.days() == null ? 0 : measured.days());
    }

    /** The threshold that was crossed. */
    String rule(FollowUpLine line) {
        return line.isLaw()
                ? say("thresholds.lawMany", line.halfDays())
                : measure(line.row().measure());
    }

    /** "Entretien avec la famille, Saisine du DASEN"; a threshold of the school names its own. */
    String steps(FollowUpLine line, Collection<Step> steps) {
        return steps.stream().map(step -> step(line, step)).collect(Collectors.joining(", "));
    }

    String step(FollowUpLine line, Step step) {
        return step == Step.OWN ? line.row().step() : say("Step." + step);
    }

    /** "6, dont 1 en attente de décision, du 1er au 30 novembre". */
    String counted(FollowUpLine line) {
        var row = line.row();
        return say("followUps.counted", row.counted(), row.pending(), day(row.since()), day(row.until()));
    }

    /** "27 novembre 2026 : Entretien avec la famille (Zoé Cépéé)". */
    String entry(FollowUpLine line, EntryRow entry) {
        var what = entry.kind().name().equals(Step.OWN.name())
                ? line.row().step()
                : say("EntryKind." + entry.kind(), entry.counted());
        return entry.by().isEmpty()
                ? say("file.entry", day(entry.doneOn()), what)
                : say("file.entryBy", day(entry.doneOn()), what, entry.by());
    }
}
