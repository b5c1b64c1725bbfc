package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.PageFlow;
import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Part;
import fr.ent.ejb.kernel.TaggedPdf.Scope;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import java.util.List;
import java.util.function.Consumer;

/** A table of a document: its columns side by side, its rows each in one piece, its head again on every sheet. */
final class CardTable {

    private static final float PAD = 1.2f;
    private static final float SHADE = 0.88f;

    private final TaggedPdf pdf;
    private final List<Column> columns;
    private final Type plain;
    private final Type bold;

    /**
     * @param number is it set to the right?
     */
    record Column(String name, float width, boolean number) {}

    /** A cell: lines, each perhaps bold. */
    record Cell(List<String> strong, List<String> text) {

        static Cell of(String text) {
            return new Cell(List.of(), List.of(text));
        }
    }

    CardTable(TaggedPdf pdf, List<Column> columns, float size) {
        this.pdf = pdf;
        this.columns = columns;
        this.plain = new Type(false, size, size * 0.43f);
        this.bold = new Type(true, size, size * 0.43f);
    }

    /** What fits beside the others. */
    float widthOf(int column) {
        return columns.get(column).width();
    }

    /** Text in the lines that its column gives it. */
    List<String> broken(int column, boolean strong, String text) {
        return pdf.broken(strong ? bold : plain, widthOf(column) - 2 * PAD, text);
    }

    void open(PageFlow flow) {
        flow.mark(() -> pdf.open(Part.TABLE));
        flow.mark(() -> pdf.open(Part.HEAD));
        flow.add(headHeight(), this::head);
        flow.mark(() -> pdf.close(Part.HEAD));
        flow.mark(() -> pdf.open(Part.BODY));
    }

    void close(PageFlow flow) {
        flow.mark(() -> pdf.close(Part.BODY));
        flow.mark(() -> pdf.close(Part.TABLE));
    }

    /** A row; its first cell names it. */
    void row(PageFlow flow, List<Cell> cells, boolean total) {
        var height = cells.stream()
                        .map(cell -> (cell.strong().size() + cell.text().size()) * plain.leading())
                        .max(Float::compare)
                        .orElseThrow()
                + 2 * PAD;
        flow.addUnder(headHeight(), this::headAgain, height, at -> draw(cells, total, at, height));
    }

    private void draw(List<Cell> cells, boolean total, float top, float height) {
        if (total) {
            pdf.shade(CardSheet.LEFT, top, CardSheet.RIGHT, top + height, SHADE);
        }
        pdf.open(Part.ROW);
        var left = CardSheet.LEFT;
        for (var n = 0; n < columns.size(); n++) {
            cell(cells.get(n), n, left, top + PAD);
            left += widthOf(n);
        }
        pdf.close(Part.ROW);
        pdf.rule(CardSheet.LEFT, top + height, CardSheet.RIGHT, top + height);
    }

    private void cell(Cell cell, int column, float left, float top) {
        var type = cell.strong().isEmpty() ? plain : bold;
        var lines = cell.strong().isEmpty() ? cell.text() : cell.strong();
        var at = columns.get(column).number() ? left + widthOf(column) - PAD - widest(type, lines) : left + PAD;
        if (column > 0) {
            pdf.cell(type, at, top, lines);
            return;
        }
        var below = pdf.header(Scope.ROW, type, at, top, lines);
        if (!cell.strong().isEmpty() && !cell.text().isEmpty()) {
            pdf.more(plain, at, below, cell.text());
        }
    }

    private float widest(Type type, List<String> lines) {
        return lines.stream()
                .map(line -> pdf.width(type, line.stripTrailing()))
                .max(Float::compare)
                .orElse(0f);
    }

    private float headHeight() {
        var lines =
                columns.stream().mapToInt(column -> name(column).size()).max().orElseThrow();
        return lines * bold.leading() + 2 * PAD;
    }

    private List<String> name(Column column) {
        return pdf.broken(bold, column.width() - 2 * PAD, column.name());
    }

    private void head(float top) {
        headGround(top);
        pdf.open(Part.ROW);
        eachHead(top, place -> {
            pdf.header(Scope.COLUMN, bold, place.left(), place.top(), place.lines());
        });
        pdf.close(Part.ROW);
    }

    private void headAgain(float top) {
        headGround(top);
        eachHead(top, place -> {
            var at = place.top();
            for (var line : place.lines()) {
                pdf.running(bold, place.left(), at, line);
                at += bold.leading();
            }
        });
    }

    private void headGround(float top) {
        pdf.shade(CardSheet.LEFT, top, CardSheet.RIGHT, top + headHeight(), SHADE);
        pdf.rule(CardSheet.LEFT, top + headHeight(), CardSheet.RIGHT, top + headHeight());
    }

    private record Place(float left, float top, List<String> lines) {}

    private void eachHead(float top, Consumer<Place> drawing) {
        var left = CardSheet.LEFT;
        for (var column : columns) {
            var lines = name(column);
            var at = column.number() ? left + column.width() - PAD - widest(bold, lines) : left + PAD;
            drawing.accept(new Place(at, top + PAD, lines));
            left += column.width();
        }
    }
}
