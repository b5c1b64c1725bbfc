package fr.ent.ejb.demo.school;

import static fr.ent.ejb.demo.school.Identity.FEMALE;
import static fr.ent.ejb.demo.school.Identity.MALE;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Families with children in both schools: the académie knows each guardian once, so both files give the same PERSONNE_ID. */
final class SharedFamilies {

    private static final String FAMILY = "KERVELLA";

    private final SchoolDraft draft;
    private final PeopleMaker make;
    private final List<DemoDivision> seats;

    SharedFamilies(SchoolDraft draft, List<DemoDivision> seats) {
        this.draft = draft;
        this.make = new PeopleMaker(draft);
        this.seats = seats;
    }

    /** The children of the first school, in two of its divisions. */
    void addToFirst() {
        var home = make.address();
        var elder = make.pupil(take(Level.THIRD), draft.names.exactly(FAMILY, "Yuna", FEMALE), home);
        var younger = make.pupil(take(Level.SIXTH), draft.names.exactly(FAMILY, "Erwan", MALE), home);
        var mother = make.guardian(draft.names.exactly(FAMILY, "Maylis", FEMALE), DemoGuardian.MADAM, home);
        var father = make.guardian(draft.names.exactly(FAMILY, "Yann", MALE), DemoGuardian.SIR, home);
        for (var child : List.of(elder, younger)) {
            draft.link(child, mother, DemoLink.Terms.legal(DemoLink.MOTHER).paying());
            draft.link(child, father, DemoLink.Terms.legal(DemoLink.FATHER));
        }
        draft.remember(DemoCase.TWO_SCHOOLS_MOTHER, mother.id());
        draft.remember(DemoCase.TWO_SCHOOLS_ELDER, elder.id());
        draft.remember(DemoCase.TWO_SCHOOLS_YOUNGER, younger.id());
    }

    /** A brother or sister in the second school for that family and for {@code others} ordinary ones. */
    void addToSecond(SchoolDraft first, int others) {
        var elder = first.cast.get(DemoCase.TWO_SCHOOLS_ELDER);
        var third = sibling(guardiansOf(first, elder));
        draft.remember(DemoCase.TWO_SCHOOLS_THIRD, third.id());
        var reserved = Set.copyOf(first.cast.values());
        first.pupils.stream()
                .filter(pupil -> pupil.present() && !reserved.contains(pupil.id()))
                .map(pupil -> guardiansOf(first, pupil.id()))
                .filter(links -> !links.isEmpty() && links.size() <= 2)
                .skip(first.pupils.size() / 4)
                .limit(others)
                .collect(Collectors.toList())
                .forEach(this::sibling);
    }

    private DemoPupil sibling(List<DemoLink> links) {
        var brother = links.get(0).pupil();
        var child = draft.names.child(brother.who().familyName());
        var pupil = make.pupil(seats.remove(0), child, brother.home());
        for (var link : links) {
            draft.guardians.add(link.guardian());
            draft.link(pupil, link.guardian(), link.terms());
        }
        return pupil;
    }

    private static List<DemoLink> guardiansOf(SchoolDraft school, String pupilId) {
        return school.links.stream()
                .filter(link -> link.pupil().id().equals(pupilId))
                .toList();
    }

    private DemoDivision take(Level level) {
        var division =
                seats.stream().filter(seat -> seat.level() == level).findFirst().orElseThrow();
        seats.remove(division);
        return division;
    }
}
