package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.assessment.CellEntry;
import fr.ent.ejb.schooling.assessment.GridSaved;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.web.kernel.JsonEndpoint;
import fr.ent.web.kernel.Sentences;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes cells of the grid: {@code {"assessment": 7, "cells": [{"pupil": 1, "version": 0, "text": "12,5", "remark":
 * ""}]}}, at most 200, and says what became of each: {@code kept}, {@code refused} with a sentence, {@code conflicts}
 * with what is there, who wrote it and when. A script that was cut off sends the same again: nothing happens twice.
 */
@WebServlet("/schooling/assessment/mark-grid/cells")
public class MarkGridCells extends JsonEndpoint {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CELLS = 200;

    @Inject
    transient MarkGridService grids;

    @Inject
    transient Caller caller;

    @Override
    protected Object answer(HttpServletRequest request, Reader body) {
        var sent = read(body, Sent.class);
        if (sent == null || sent.cells == null || sent.cells.size() > MOST_CELLS) {
            throw new JsonbException("cells");
        }
        var cells = new LinkedHashMap<Long, CellEntry>();
        sent.cells.forEach(cell -> cells.put(cell.pupil, new CellEntry(cell.version, cell.text, cell.remark)));
        return told(grids.save(sent.assessment, cells), Sentences.language(request));
    }

    private Map<String, Object> told(GridSaved saved, Locale locale) {
        var shown = new Shown(locale);
        return Map.of(
                "kept", saved.kept().stream().map(cell -> kept(cell, shown)).toList(),
                "refused",
                        saved.refused().stream()
                                .map(cell -> refused(cell, locale))
                                .toList(),
                "conflicts",
                        saved.conflicts().stream()
                                .map(cell -> conflict(cell, shown))
                                .toList());
    }

    private static Map<String, Object> kept(GridSaved.Kept cell, Shown shown) {
        return Map.of(
                "pupil", cell.pupilId(),
                "version", cell.version(),
                "text", shown.text(cell.text()),
                "remark", cell.remark());
    }

    private static Map<String, Object> refused(GridSaved.Refused cell, Locale locale) {
        return Map.of("pupil", cell.pupilId(), "sentence", Sentences.ofRefusal(cell.rule(), cell.arguments(), locale));
    }

    private Map<String, Object> conflict(GridSaved.Conflict cell, Shown shown) {
        return Map.of(
                "pupil", cell.pupilId(),
                "mine", shown.text(cell.mine()),
                "theirs", shown.text(cell.theirs()),
                "remark", cell.remark(),
                "version", cell.version(),
                "who", cell.who(),
                "at", shown.instant(cell.at(), caller.zone()));
    }

    /** What the script sends; JSON-B wants plain fields. */
    public static class Sent {
        public long assessment;
        public List<Cell> cells;
    }

    /** One cell of it. */
    public static class Cell {
        public long pupil;
        public int version;
        public String text;
        public String remark;
    }
}
