package fr.ent.ejb.demo.school;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Draws names from our own lists; never the same first and family name twice, so that homonyms are only those we want. */
final class Names {

    private static final List<String> FAMILIES = Lines.of("family-names.txt");
    private static final List<String> GIRLS = Lines.of("girls.txt");
    private static final List<String> BOYS = Lines.of("boys.txt");
    private static final List<String> WOMEN = Lines.of("women.txt");
    private static final List<String> MEN = Lines.of("men.txt");

    private final SplittableRandom random;
    private final Set<String> drawn = new HashSet<>();

    Names(SplittableRandom random) {
        this.random = random;
    }

    String family() {
        return pick(FAMILIES);
    }

    /** A child of that family, whose first name no other person of the name has. */
    Identity child(String family) {
        boolean girl = random.nextBoolean();
        return fresh(family, girl ? GIRLS : BOYS, girl ? Identity.FEMALE : Identity.MALE);
    }

    Identity woman(String family) {
        return fresh(family, WOMEN, Identity.FEMALE);
    }

    Identity man(String family) {
        return fresh(family, MEN, Identity.MALE);
    }

    Identity adult(String family) {
        return random.nextInt(100) < 60 ? woman(family) : man(family);
    }

    /** Takes a name that was not drawn, so that nobody gets it by chance. */
    Identity exactly(String family, String first, int sex) {
        drawn.add(family + " " + first);
        return new Identity(family, null, first, sex, null);
    }

    /** The name that this person always has, so that a visitor and a test find the same account whatever the size. */
    Identity of(DemoCase which) {
        var field = Lines.of("cast.csv").stream()
                .map(line -> line.split(";"))
                .filter(one -> one[0].equals(which.name()))
                .findFirst()
                .orElseThrow();
        return exactly(field[1], field[2], Integer.parseInt(field[3]));
    }

    /** The form of a name in an address of mail: ASCII letters and dots. */
    static String mailName(Identity who) {
        var plain = java.text.Normalizer.normalize(
                        (who.firstName() + "." + who.familyName())
                                .replace("Œ", "OE")
                                .replace("œ", "oe")
                                .replace("æ", "ae"),
                        java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z.]+", "-");
    }

    private Identity fresh(String family, List<String> firstNames, int sex) {
        int start = random.nextInt(firstNames.size());
        for (int i = 0; i < firstNames.size(); i++) {
            var first = firstNames.get((start + i) % firstNames.size());
            if (drawn.add(family + " " + first)) {
                return new Identity(family, null, first, sex, null);
            }
        }
        return fresh(family(), firstNames, sex);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
