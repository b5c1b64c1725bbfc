package fr.ent.ejb.demo.school;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fills the divisions with ordinary families. Families without guardian, with three and with four are as many as measured
 * in a real académie (3, 13 and 1 %); those with one and with two are shared so that the school has the number asked for.
 */
final class FamilyMaker {

    private static final int SIBLINGS_PERCENT = 7;
    private static final int NOBODY_PERCENT = 3;
    private static final int THREE_PERCENT = 13;
    private static final int FOUR_PERCENT = 1;
    private static final int APART_PERCENT = 20;
    private static final int USUAL_NAME_PERCENT = 25;

    private final SchoolDraft draft;
    private final PeopleMaker make;
    private final List<DemoDivision> seats;

    FamilyMaker(SchoolDraft draft, List<DemoDivision> seats) {
        this.draft = draft;
        this.make = new PeopleMaker(draft);
        this.seats = seats;
    }

    /** Makes families until every seat has its pupil and the school has {@code guardians} more guardians. */
    void fill(int guardians) {
        int pairs = seats.size() * SIBLINGS_PERCENT / 100;
        var sizes = sizes(seats.size() - pairs, guardians);
        for (int i = 0; i < sizes.size(); i++) {
            family(sizes.get(i), i < pairs ? 2 : 1);
        }
    }

    private List<Integer> sizes(int families, int guardians) {
        int none = families * NOBODY_PERCENT / 100;
        int three = families * THREE_PERCENT / 100;
        int four = families * FOUR_PERCENT / 100;
        int oneOrTwo = families - none - three - four;
        int two = guardians - 3 * three - 4 * four - oneOrTwo;
        if (two < 0 || two > oneOrTwo) {
            throw new IllegalStateException(guardians + " guardians do not fit " + families + " families");
        }
        var sizes = new ArrayList<Integer>();
        sizes.addAll(Collections.nCopies(none, 0));
        sizes.addAll(Collections.nCopies(oneOrTwo - two, 1));
        sizes.addAll(Collections.nCopies(two, 2));
        sizes.addAll(Collections.nCopies(three, 3));
        sizes.addAll(Collections.nCopies(four, 4));
        Collections.shuffle(sizes, new Random(draft.random.nextLong()));
        return sizes;
    }

    private void family(int guardians, int children) {
        var name = draft.names.family();
        var home = make.address();
        var pupils = new ArrayList<DemoPupil>();
        for (int i = 0; i < children; i++) {
            pupils.add(make.pupil(seats.remove(seats.size() - 1), draft.names.child(name), home));
        }
        if (guardians >= 1) {
            mother(name, home, pupils);
        }
        if (guardians >= 2) {
            father(name, home, pupils);
        }
        if (guardians >= 3) {
            grandparent(name, pupils);
        }
        if (guardians >= 4) {
            neighbour(pupils);
        }
    }

    private void mother(String family, DemoAddress home, List<DemoPupil> children) {
        boolean ownName = draft.percent() < 50;
        var who = draft.names.woman(ownName ? draft.names.family() : family);
        var named = ownName && draft.percent() < USUAL_NAME_PERCENT * 2 ? who.withUsualName(family) : who;
        var mother = make.guardian(named, home);
        children.forEach(child ->
                draft.link(child, mother, DemoLink.Terms.legal(DemoLink.MOTHER).paying()));
    }

    private void father(String family, DemoAddress home, List<DemoPupil> children) {
        boolean apart = draft.percent() < APART_PERCENT;
        var father = make.guardian(draft.names.man(family), apart ? make.address() : home);
        var terms = DemoLink.Terms.legal(DemoLink.FATHER);
        children.forEach(child -> draft.link(child, father, apart ? terms.elsewhere() : terms));
    }

    private void grandparent(String family, List<DemoPupil> children) {
        var terms = draft.percent() < 50
                ? DemoLink.Terms.contact(DemoLink.ASCENDANT)
                : DemoLink.Terms.inCharge(DemoLink.ASCENDANT);
        var elder = make.guardian(draft.names.adult(family), make.address());
        children.forEach(child -> draft.link(child, elder, terms));
    }

    private void neighbour(List<DemoPupil> children) {
        var neighbour = make.guardian(draft.names.adult(draft.names.family()), make.address());
        children.forEach(child -> draft.link(child, neighbour, DemoLink.Terms.contact(DemoLink.OTHER)));
    }
}
