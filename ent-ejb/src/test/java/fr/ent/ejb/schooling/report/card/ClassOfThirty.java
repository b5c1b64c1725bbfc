package fr.ent.ejb.schooling.report.card;

import fr.ent.ejb.kernel.TaggedPdf;
import java.util.ArrayList;
import java.util.Locale;

/** Makes the report cards of a class of thirty, as a program of its own: its memory is bounded by who starts it. */
final class ClassOfThirty {

    private ClassOfThirty() {}

    /** Both the file of all and the copy of each, as a batch does. */
    public static void main(String[] arguments) {
        var began = System.nanoTime();
        var copies = new ArrayList<byte[]>();
        try (var all = new TaggedPdf("Classe", Locale.FRENCH)) {
            for (var n = 1; n <= 30; n++) {
                var card = CardSamples.card(n, 3, 400);
                CardPress.add(all, card, CardPressTest.SEAL);
                copies.add(CardPress.print(card, CardPressTest.SEAL));
            }
            System.out.println("made " + copies.size() + " and " + all.bytes().length + " bytes in "
                    + (System.nanoTime() - began) / 1_000_000 + " ms");
        }
    }
}
