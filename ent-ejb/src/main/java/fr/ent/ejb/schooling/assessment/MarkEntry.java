package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.toSet;

import fr.ent.ejb.schooling.assessment.GridSaved.Conflict;
import fr.ent.ejb.schooling.assessment.GridSaved.Kept;
import fr.ent.ejb.schooling.assessment.GridSaved.Refused;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.Mark;
import fr.ent.persistence.schooling.assessment.MarkHistory;
import fr.ent.persistence.schooling.assessment.MarkValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One save of a grid while it is decided: each cell is written, refused, or in conflict. Reads and writes no base. */
class MarkEntry {

    private final Assessment assessment;
    private final Map<Long, Mark> cells;
    private final Set<Long> pupilIds;
    private final long author;
    private final Instant now;
    private final List<Mark> untouched = new ArrayList<>();
    private final List<Mark> fresh = new ArrayList<>();
    private final List<Mark> written = new ArrayList<>();
    private final List<MarkHistory> history = new ArrayList<>();
    private final List<Kept> blank = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Mark> contested = new ArrayList<>();
    private final List<String> contenders = new ArrayList<>();
    private Set<Long> locked = Set.of();

    /**
     * @param cells those that were ever written, by pupil
     * @param pupilIds who may have a mark here: ids from a browser only select among them
     */
    MarkEntry(Assessment assessment, Map<Long, Mark> cells, Set<Long> pupilIds, long author, Instant now) {
        this.assessment = assessment;
        this.cells = cells;
        this.pupilIds = pupilIds;
        this.author = author;
        this.now = now;
    }

    /** The pupils for whom the period of this assessment is closed: what they have stays. */
    MarkEntry locking(Set<Long> ofClosedPeriod) {
        this.locked = ofClosedPeriod;
        return this;
    }

    /** Decides about one cell. */
    void enter(long pupilId, CellEntry entry) {
        try {
            BrokenRule.when(!pupilIds.contains(pupilId), "assessment.mark.notInGroup");
            var value = MarkValue.read(entry.text());
            var cell = cells.get(pupilId);
            if (cell == null) {
                enterFirst(pupilId, value, entry.remark());
            } else if (cell.says(value, entry.remark())) {
                untouched.add(cell);
            } else if (locked.contains(pupilId)) {
                throw new BrokenRule("assessment.mark.periodClosed");
            } else if (isCurrent(cell, entry)) {
                write(cell, value, entry.remark());
            } else {
                assessment.accept(value);
                contested.add(cell);
                contenders.add(value.text());
            }
        } catch (BrokenRule rule) {
            refused.add(new Refused(pupilId, rule.key(), rule.arguments()));
        }
    }

    private void enterFirst(long pupilId, MarkValue value, String remark) {
        if (value.isBlank() && (remark == null || remark.isBlank())) {
            blank.add(new Kept(pupilId, 0, "", ""));
            return;
        }
        BrokenRule.when(locked.contains(pupilId), "assessment.mark.periodClosed");
        var cell = new Mark(assessment, pupilId);
        write(cell, value, remark);
        fresh.add(cell);
    }

    private void write(Mark cell, MarkValue value, String remark) {
        history.add(cell.write(value, remark, author, now));
        written.add(cell);
    }

    /** His own last word, whose answer never reached him, is not somebody else's. */
    private boolean isCurrent(Mark cell, CellEntry entry) {
        return cell.version() == entry.version() || cell.version() == entry.version() + 1 && cell.changedBy() == author;
    }

    /** New cells, to be kept. */
    List<Mark> fresh() {
        return fresh;
    }

    /** Lines of history, to be kept. */
    List<MarkHistory> history() {
        return history;
    }

    /** Who wrote what is in conflict. */
    Set<Long> others() {
        return contested.stream().map(Mark::changedBy).collect(toSet());
    }

    /** What became of each cell, once everything is sent to the base: only then the versions are known. */
    GridSaved result(Map<Long, String> nameOf) {
        var kept = new ArrayList<>(blank);
        written.forEach(cell -> kept.add(kept(cell)));
        untouched.forEach(cell -> kept.add(kept(cell)));
        var conflicts = new ArrayList<Conflict>();
        for (var n = 0; n < contested.size(); n++) {
            conflicts.add(conflict(contenders.get(n), contested.get(n), nameOf));
        }
        return new GridSaved(kept, refused, conflicts);
    }

    private static Kept kept(Mark cell) {
        return new Kept(cell.pupilId(), cell.version(), cell.value().text(), cell.remark());
    }

    private static Conflict conflict(String mine, Mark cell, Map<Long, String> nameOf) {
        var who = nameOf.getOrDefault(cell.changedBy(), "");
        return new Conflict(
                cell.pupilId(), mine, cell.value().text(), cell.remark(), cell.version(), who, cell.changedAt());
    }
}
