package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import fr.ent.persistence.schooling.report.DecisionFact;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The minutes of a council as sheets of A4, in French whatever the language of the machine. */
class MinutesPaper {

    private static final Type TITLE = new Type(true, 16, 8);
    private static final Type NAME = new Type(true, 11, 5.5f);
    private static final Type PLAIN = new Type(false, 10, 5);
    private static final float LEFT = 20;
    private static final float WIDTH = 170;
    private static final float TOP = 20;
    private static final float BOTTOM = 277;

    private final String school;
    private final CouncilDesk.Table table;
    private final LocalDate today;
    private float at;

    MinutesPaper(String school, CouncilDesk.Table table, LocalDate today) {
        this.school = school;
        this.table = table;
        this.today = today;
    }

    byte[] print(Map<Long, DecisionFact> said) {
        var period = say("period." + table.period().kind(), table.period().rank());
        var title = say("title", table.division().label(), period);
        try (var paper = new TaggedPdf(title, Locale.FRENCH)) {
            paper.newPage();
            at = paper.title(TITLE, LEFT, TOP, title);
            var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(Locale.FRENCH)
                    .format(today);
            at = paper.paragraph(
                            PLAIN,
                            LEFT,
                            at,
                            WIDTH,
                            say("lead", school, day, table.pupils().size()))
                    + 4;
            table.pupils().forEach(pupil -> pupil(paper, pupil.inList(), said.get(pupil.pupilId())));
            return paper.bytes();
        }
    }

    private void pupil(TaggedPdf paper, String name, DecisionFact said) {
        room(paper, 30);
        paper.rule(LEFT, at - 1.5f, LEFT + WIDTH, at - 1.5f);
        at = paper.lines(NAME, LEFT, at, List.of(name));
        if (said == null
                || said.content().isEmpty()
                        && said.distinction().isEmpty()
                        && said.orientation().isEmpty()) {
            at = paper.paragraph(PLAIN, LEFT, at, WIDTH, say("nothing")) + 4;
            return;
        }
        for (var line : said.content().split("\n")) {
            room(paper, 5 * (1 + paper.width(PLAIN, line) / WIDTH));
            at = line.isBlank() ? at : paper.paragraph(PLAIN, LEFT, at, WIDTH, line);
        }
        if (!said.distinction().isEmpty()) {
            at = paper.paragraph(PLAIN, LEFT, at, WIDTH, say("distinction", said.distinction()));
        }
        if (!said.orientation().isEmpty()) {
            at = paper.paragraph(PLAIN, LEFT, at, WIDTH, say("orientation", said.orientation()));
        }
        at += 4;
    }

    /** A new sheet unless so many millimetres are left. */
    private void room(TaggedPdf paper, float needed) {
        if (at + needed > BOTTOM) {
            paper.newPage();
            at = TOP;
        }
    }

    private static String say(String key, Object... values) {
        return CouncilWords.say(key, values);
    }
}
