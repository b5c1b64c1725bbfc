package fr.ent.ejb.schooling.report;

import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.kernel.PrintedLetters;
import fr.ent.ejb.schooling.report.TextsSaved.Conflict;
import fr.ent.ejb.schooling.report.TextsSaved.Kept;
import fr.ent.ejb.schooling.report.TextsSaved.Refused;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.report.Appreciation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One save of appreciations while it is decided: each is written, refused, or in conflict. Reads and writes no base. */
class AppreciationEntry {

    /**
     * Who writes what, when.
     *
     * @param locked pupils for whom the period is closed
     */
    record Pen(TeachingAssignment assignment, long periodId, Set<Long> locked, long author, Instant now) {}

    private final Pen pen;
    private final Map<Long, Appreciation> there;
    private final Set<Long> pupilIds;
    private final List<Appreciation> fresh = new ArrayList<>();
    private final List<Appreciation> written = new ArrayList<>();
    private final List<Kept> blank = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Appreciation> contested = new ArrayList<>();
    private final List<String> contenders = new ArrayList<>();

    /**
     * @param there those that were ever written, by pupil
     * @param pupilIds of whom something may be written: ids from a browser only select among them
     */
    AppreciationEntry(Pen pen, Map<Long, Appreciation> there, Set<Long> pupilIds) {
        this.pen = pen;
        this.there = there;
        this.pupilIds = pupilIds;
    }

    /** Decides about one text. */
    void enter(long pupilId, TextEntry entry) {
        try {
            BrokenRule.when(!pupilIds.contains(pupilId), "assessment.mark.notInGroup");
            var text = PrintedLetters.only(CleanText.of(entry.text(), Appreciation.LONGEST));
            var known = there.get(pupilId);
            if (known == null && text.isEmpty()) {
                blank.add(new Kept(pupilId, 0, ""));
            } else if (known != null && known.content().equals(text)) {
                written.add(known);
            } else {
                BrokenRule.when(pen.locked().contains(pupilId), "report.appreciation.periodClosed");
                write(pupilId, known, text, entry.version());
            }
        } catch (BrokenRule rule) {
            refused.add(new Refused(pupilId, rule.key(), rule.arguments()));
        }
    }

    private void write(long pupilId, Appreciation known, String text, int version) {
        if (known == null) {
            var first = new Appreciation(pupilId, pen.periodId(), pen.assignment());
            first.write(text, pen.author(), pen.now());
            fresh.add(first);
            written.add(first);
        } else if (isCurrent(known, version)) {
            known.write(text, pen.author(), pen.now());
            written.add(known);
        } else {
            contested.add(known);
            contenders.add(text);
        }
    }

    /** His own last word, whose answer never reached him, is not somebody else's. */
    private boolean isCurrent(Appreciation known, int version) {
        return known.version() == version || known.version() == version + 1 && known.authorId() == pen.author();
    }

    /** New ones, to be kept. */
    List<Appreciation> fresh() {
        return fresh;
    }

    /** Who wrote what is in conflict. */
    Set<Long> others() {
        return contested.stream().map(Appreciation::authorId).collect(toSet());
    }

    /** What became of each, once everything is sent to the base: only then the versions are known. */
    TextsSaved result(Map<Long, String> nameOf) {
        var kept = new ArrayList<>(blank);
        written.forEach(each -> kept.add(new Kept(each.pupilId(), each.version(), each.content())));
        var conflicts = new ArrayList<Conflict>();
        for (var n = 0; n < contested.size(); n++) {
            var theirs = contested.get(n);
            conflicts.add(new Conflict(
                    theirs.pupilId(),
                    contenders.get(n),
                    theirs.content(),
                    theirs.version(),
                    nameOf.getOrDefault(theirs.authorId(), ""),
                    theirs.changedAt()));
        }
        return new TextsSaved(kept, refused, conflicts);
    }
}
