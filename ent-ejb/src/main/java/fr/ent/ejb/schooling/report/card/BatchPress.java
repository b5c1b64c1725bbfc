package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.access.OneTimeCode;
import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.persistence.schooling.report.card.ReportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The documents of a division, one after the other: one file of all to print, and of report cards the copy of each pupil. */
final class BatchPress {

    private final List<Consumer<TaggedPdf>> documents;
    private final List<Copy> copies = new ArrayList<>();
    private final TaggedPdf all;
    private int made;

    /**
     * The report card of one pupil as he is given it.
     *
     * @param code without hyphens
     */
    record Copy(long pupilId, String code, byte[] file) {}

    /** @param page where codes are verified */
    BatchPress(CardSource source, ReportKind kind, String page) {
        var head = source.head();
        var title = CardWords.say("all." + kind, CardWords.term(head.term()), head.division());
        all = new TaggedPdf(title, Locale.FRENCH);
        documents = kind == ReportKind.CARD ? cards(source, page) : sheets(source);
    }

    private List<Consumer<TaggedPdf>> cards(CardSource source, String page) {
        var given = !source.head().draft();
        return new CardMaker(source)
                .cards().stream()
                        .map(card -> (Consumer<TaggedPdf>) pdf -> {
                            var seal = given ? new Seal(OneTimeCode.draw(), page) : Seal.NONE;
                            CardPress.add(pdf, card, seal);
                            if (given) {
                                copies.add(new Copy(
                                        card.pupil().id(),
                                        OneTimeCode.canonical(seal.code()),
                                        CardPress.print(card, seal)));
                            }
                        })
                        .toList();
    }

    private static List<Consumer<TaggedPdf>> sheets(CardSource source) {
        return new MarkSheetMaker(source)
                .sheets().stream()
                        .map(sheet -> (Consumer<TaggedPdf>) pdf -> MarkSheetPress.add(pdf, sheet))
                        .toList();
    }

    boolean hasNext() {
        return made < documents.size();
    }

    void next() {
        documents.get(made).accept(all);
        made++;
    }

    int made() {
        return made;
    }

    /** The file of all. */
    byte[] whole() {
        try (all) {
            return all.bytes();
        }
    }

    /** What each pupil is given; none of drafts and mark sheets. */
    List<Copy> copies() {
        return List.copyOf(copies);
    }
}
