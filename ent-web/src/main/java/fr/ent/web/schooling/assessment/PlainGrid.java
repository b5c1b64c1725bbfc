package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.CellEntry;
import fr.ent.ejb.schooling.assessment.GridSaved;
import fr.ent.ejb.schooling.assessment.MarkGrid;
import fr.ent.web.kernel.Sentences;
import fr.ent.web.kernel.Words;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The grid as a plain form sends it, from a browser without our script: the whole of it at once, one button at its end.
 * The name of a mark's field says of whom it is and which version was on the screen ({@code m12.3}: pupil 12, version
 * 3), so that what a colleague wrote meanwhile is never overwritten, as with the script.
 */
final class PlainGrid {

    private static final Pattern MARK = Pattern.compile("m(\\d{1,18})\\.(\\d{1,9})");
    private static final String REMARK = "r";

    private final Map<Long, CellEntry> typed = new LinkedHashMap<>();
    private final Map<Long, String> problems = new HashMap<>();

    /** @param sent parameters of the request */
    PlainGrid(Map<String, String> sent) {
        sent.forEach((name, text) -> {
            var mark = MARK.matcher(name);
            if (mark.matches()) {
                var remark = sent.getOrDefault(REMARK + mark.group(1), "");
                typed.put(
                        Long.valueOf(mark.group(1)),
                        new CellEntry(Integer.parseInt(mark.group(2)), text.strip(), remark.strip()));
            }
        });
    }

    /** The cells that say something else than the grid does now. */
    Map<Long, CellEntry> changed(MarkGrid grid, Shown shown) {
        var cells = new LinkedHashMap<>(typed);
        grid.lines().forEach(line -> {
            var cell = cells.get(line.pupilId());
            if (cell != null
                    && cell.text().equals(shown.text(line.text()))
                    && cell.remark().equals(line.remark())) {
                cells.remove(line.pupilId());
            }
        });
        return cells;
    }

    /** Notes what was not kept, each with the sentence that tells why. */
    void answered(GridSaved saved, Locale locale, ZoneId zone) {
        var words = Words.of("fr.ent.web.schooling.assessment", locale);
        var shown = new Shown(locale);
        saved.refused()
                .forEach(cell ->
                        problems.put(cell.pupilId(), Sentences.ofRefusal(cell.rule(), cell.arguments(), locale)));
        saved.conflicts()
                .forEach(cell -> problems.put(
                        cell.pupilId(),
                        words.say(
                                "markGrid.conflictPlain",
                                shown.text(cell.mine()),
                                shown.text(cell.theirs()),
                                cell.who(),
                                shown.instant(cell.at(), zone))));
        saved.conflicts().forEach(cell -> typed.remove(cell.pupilId()));
    }

    /** Was everything kept? */
    boolean isKept() {
        return problems.isEmpty();
    }

    /** What is wrong with a pupil's cell, empty for nothing. */
    String problem(long pupilId) {
        return problems.getOrDefault(pupilId, "");
    }

    /** What was typed and refused, to be corrected; else what is there. */
    String text(long pupilId, String there) {
        return problems.containsKey(pupilId) && typed.containsKey(pupilId)
                ? typed.get(pupilId).text()
                : there;
    }
}
