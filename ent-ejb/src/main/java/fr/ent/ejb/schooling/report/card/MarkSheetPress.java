package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.PageFlow;
import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import fr.ent.ejb.schooling.report.card.CardTable.Cell;
import fr.ent.ejb.schooling.report.card.CardTable.Column;
import fr.ent.persistence.schooling.assessment.MarkValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Sets mark sheets: a table for each subject. */
final class MarkSheetPress {

    private static final float SIZE = 8.6f;
    private static final float DAY = 18;
    private static final float MARK = 36;
    private static final float WEIGHT = 24;
    private static final float CLASS = 26;
    private static final float TITLE = CardSheet.WIDTH - DAY - MARK - WEIGHT - CLASS;
    private static final float ROOM = 24;
    private static final Type SUBJECT = new Type(true, 9.5f, 5);
    private static final Type GENERAL = new Type(true, 10.5f, 5);

    private final TaggedPdf pdf;
    private final MarkSheet marks;

    private MarkSheetPress(TaggedPdf pdf, MarkSheet marks) {
        this.pdf = pdf;
        this.marks = marks;
    }

    /** The file of one pupil. */
    static byte[] print(MarkSheet marks) {
        var head = marks.head();
        var title = CardWords.say(
                "sheet.file", CardWords.term(head.term()), marks.pupil().name(), head.school());
        try (var pdf = new TaggedPdf(title, Locale.FRENCH)) {
            add(pdf, marks);
            return pdf.bytes();
        }
    }

    /** On sheets of their own, after what the file has already. */
    static void add(TaggedPdf pdf, MarkSheet marks) {
        new MarkSheetPress(pdf, marks).set();
    }

    private void set() {
        var sheet = new CardSheet(pdf, marks.head(), marks.pupil());
        var flow = new PageFlow(CardSheet.TOP, CardSheet.BOTTOM);
        sheet.addHead(
                flow, CardWords.say("sheet.title", CardWords.term(marks.head().term())));
        var top = marks.subjects().isEmpty()
                ? CardWords.say("sheet.none")
                : CardWords.say("sheet.general", CardWords.average(marks.general()));
        flow.add(GENERAL.leading() + 2, at -> pdf.lines(GENERAL, CardSheet.LEFT, at, List.of(top)));
        marks.subjects().forEach(subject -> add(flow, subject));
        sheet.draw(flow);
    }

    private void add(PageFlow flow, MarkSheet.Subject subject) {
        var title = CardWords.say("sheet.subject", subject.name(), CardWords.average(subject.average()));
        flow.need(ROOM);
        flow.add(SUBJECT.leading() + 1, at -> pdf.subtitle(SUBJECT, CardSheet.LEFT, at + 1, title));
        var table = new CardTable(pdf, columns(), SIZE);
        table.open(flow);
        subject.items().forEach(item -> table.row(flow, cells(table, item), false));
        table.close(flow);
        flow.add(2, at -> {});
    }

    private static List<Column> columns() {
        return List.of(
                new Column(CardWords.say("sheet.assessment"), TITLE, false),
                new Column(CardWords.say("sheet.day"), DAY, false),
                new Column(CardWords.say("sheet.mark"), MARK, true),
                new Column(CardWords.say("sheet.weight"), WEIGHT, true),
                new Column(CardWords.say("sheet.class"), CLASS, true));
    }

    private static List<Cell> cells(CardTable table, MarkSheet.Item item) {
        var weight = item.counts() ? number(item.weight()) : CardWords.say("sheet.uncounted");
        return List.of(
                new Cell(List.of(), table.broken(0, false, CardWords.typed(item.title()))),
                Cell.of(CardWords.shortDay(item.day())),
                new Cell(List.of(value(item.value(), item.scale())), List.of()),
                Cell.of(weight),
                Cell.of(CardWords.figure(item.mean())));
    }

    private static String value(MarkValue value, BigDecimal scale) {
        return value.special() == null
                ? number(value.points()) + "\u00a0/\u00a0" + number(scale)
                : CardWords.say("special." + value.special());
    }

    private static String number(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }
}
