package fr.ent.ejb.schooling.report.card;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.kernel.PageFlow;
import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.report.card.CardTable.Cell;
import fr.ent.ejb.schooling.report.card.CardTable.Column;
import fr.ent.ejb.schooling.report.card.ReportCard.Final;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sets report cards: one sheet when the words leave it, as many as they need otherwise; nothing is cut. */
final class CardPress {

    private static final float[] SIZES = {8.6f, 8f, 7.4f};
    private static final float SUBJECT = 36;
    private static final float MARK = 14.5f;
    private static final float PAST = 10.5f;
    private static final float WIDE = 13;
    private static final float FIGURE = 11.5f;
    private static final Type NOTE = new Type(false, 7.5f, 3.4f);
    private static final Type SECTION = new Type(true, 9.5f, 4.4f);

    private final TaggedPdf pdf;
    private final ReportCard card;
    private final Seal seal;

    private CardPress(TaggedPdf pdf, ReportCard card, Seal seal) {
        this.pdf = pdf;
        this.card = card;
        this.seal = seal;
    }

    /** The file of one pupil. */
    static byte[] print(ReportCard card, Seal seal) {
        var head = card.head();
        var title =
                CardWords.say("file", CardWords.term(head.term()), card.pupil().name(), head.school());
        try (var pdf = new TaggedPdf(title, Locale.FRENCH)) {
            add(pdf, card, seal);
            return pdf.bytes();
        }
    }

    /** On sheets of their own, after what the file has already. */
    static void add(TaggedPdf pdf, ReportCard card, Seal seal) {
        new CardPress(pdf, card, seal).set();
    }

    private void set() {
        var sheet = new CardSheet(pdf, card.head(), card.pupil());
        for (var size : SIZES) {
            var flow = flow(sheet, size);
            if (flow.pages() == 1) {
                sheet.draw(flow);
                return;
            }
        }
        sheet.draw(flow(sheet, SIZES[0]));
    }

    private PageFlow flow(CardSheet sheet, float size) {
        var flow = new PageFlow(CardSheet.TOP, CardSheet.BOTTOM);
        sheet.addHead(flow, CardWords.say("title", CardWords.term(card.head().term())));
        addMarks(flow, size);
        sheet.addText(flow, CardWords.say("life"), List.of(life()));
        sheet.addText(flow, CardWords.say("council"), council());
        sheet.addSeal(flow, seal);
        return flow;
    }

    private void addMarks(PageFlow flow, float size) {
        flow.add(SECTION.leading() + NOTE.leading() + 1.5f, at -> {
            var below = pdf.subtitle(SECTION, CardSheet.LEFT, at, CardWords.say("marks"));
            pdf.lines(NOTE, CardSheet.LEFT, below, List.of(CardWords.say("scale")));
        });
        var table = new CardTable(pdf, columns(), size);
        table.open(flow);
        card.lines().forEach(line -> table.row(flow, cells(table, line), false));
        table.row(flow, total(), true);
        table.close(flow);
        if (card.isOverridden()) {
            flow.add(
                    NOTE.leading() + 1.5f,
                    at -> pdf.lines(NOTE, CardSheet.LEFT, at + 1, List.of(CardWords.say("overridden.why"))));
        }
        flow.add(2, at -> {});
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(new Column(CardWords.say("column.subject"), SUBJECT, false));
        for (var rank = 1; rank <= before(); rank++) {
            columns.add(new Column(CardWords.shortTerm(card.head().term(), rank), PAST, true));
        }
        columns.add(new Column(CardWords.say("column.pupil"), MARK, true));
        if (card.year() != null) {
            columns.add(new Column(CardWords.say("column.year"), WIDE, true));
        }
        columns.add(new Column(CardWords.say("column.class"), WIDE, true));
        for (var figure : List.of("min", "max")) {
            columns.add(new Column(CardWords.say("column." + figure), FIGURE, true));
        }
        var used = columns.stream().map(Column::width).reduce(0f, Float::sum);
        columns.add(new Column(CardWords.say("column.appreciation"), CardSheet.WIDTH - used, false));
        return columns;
    }

    private int before() {
        return card.general().before().size();
    }

    private List<Cell> cells(CardTable table, ReportCard.Line line) {
        var cells = new ArrayList<Cell>();
        var under = Stream.concat(
                        line.teachers().stream(),
                        line.parts().stream()
                                .map(part -> CardWords.say("part", part.label(), CardWords.average(part.average()))))
                .flatMap(text -> table.broken(0, false, text).stream())
                .toList();
        cells.add(new Cell(table.broken(0, true, line.subject()), under));
        addFigures(cells, line.mark(), line.year());
        cells.add(new Cell(List.of(), table.broken(cells.size(), false, CardWords.typed(line.appreciation()))));
        return cells;
    }

    private List<Cell> total() {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(List.of(CardWords.say("general")), List.of()));
        addFigures(cells, card.general(), card.year());
        cells.add(Cell.of(""));
        return cells;
    }

    private void addFigures(List<Cell> cells, Final mark, Average year) {
        mark.before().forEach(past -> cells.add(Cell.of(CardWords.figure(past))));
        var shown = CardWords.average(mark.average());
        cells.add(
                mark.average().isMarked()
                        ? new Cell(List.of(mark.overridden() ? CardWords.say("overridden", shown) : shown), List.of())
                        : Cell.of(shown));
        if (card.year() != null) {
            cells.add(Cell.of(CardWords.figure(year)));
        }
        var figures = mark.figures();
        Stream.of(figures.mean(), figures.min(), figures.max())
                .forEach(figure -> cells.add(Cell.of(CardWords.figure(figure))));
    }

    private String life() {
        return CardWords.say(
                "life.both",
                CardWords.say(
                        "life.absences", card.life().halfDays(), card.life().unjustified()),
                CardWords.say("life.latenesses", card.life().latenesses()));
    }

    private List<String> council() {
        var said = card.council();
        var facts = Stream.of(
                        said.distinction().isEmpty() ? "" : CardWords.say("council.distinction", said.distinction()),
                        said.orientation().isEmpty() ? "" : CardWords.say("council.orientation", said.orientation()))
                .filter(fact -> !fact.isEmpty())
                .collect(joining(" · "));
        var all = Stream.of(said.appreciation(), facts)
                .filter(text -> !text.isEmpty())
                .toList();
        return all.isEmpty() ? List.of(CardWords.say("council.nothing")) : all;
    }
}
