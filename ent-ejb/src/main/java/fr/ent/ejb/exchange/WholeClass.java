package fr.ent.ejb.exchange;

import java.util.Map;

/** A primary class: its teacher gives it everything, which is one teaching assignment, and calls it by half-day. */
public final class WholeClass {

    /** The one subject of such a class; no code of the ministry has letters only. */
    public static final String SUBJECT = "CLASSE";

    private static final String MODALITY = "CG";

    private WholeClass() {}

    /**
     * Who has which class.
     *
     * @param division its code
     * @param teacher his key
     * @param label what a person calls him
     */
    public record Given(String division, String teacher, String label, Place place) {}

    /** Adds the facts of a teacher and his class. */
    public static void teaches(Feed feed, Given given) {
        var place = given.place();
        var named = Map.of(Field.LABEL, "Classe", Field.SHORT_NAME, "Classe");
        feed.add(new Fact(FactKind.SUBJECT, SUBJECT, "Classe", named, place));
        var key = Fact.key("D", given.division(), SUBJECT, MODALITY);
        feed.add(new Fact(FactKind.ASSIGNMENT, key, given.division(), Map.of(), place));
        var taught = key + Fact.SEPARATOR + given.teacher();
        var label = given.label() + " – " + given.division();
        feed.add(new Fact(FactKind.ASSIGNED_TEACHER, taught, label, Map.of(), place));
    }
}
