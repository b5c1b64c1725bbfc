package fr.ent.ejb.demo.school;

import static fr.ent.ejb.demo.school.Identity.FEMALE;
import static fr.ent.ejb.demo.school.Identity.MALE;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** The families that make an import stumble: each is met in real schools. */
final class AwkwardFamilies {

    private static final String BELGIUM = "131";
    private static final int MAJORITY = 18;

    private final SchoolDraft draft;
    private final PeopleMaker make;
    private final List<DemoDivision> seats;

    AwkwardFamilies(SchoolDraft draft, List<DemoDivision> seats) {
        this.draft = draft;
        this.make = new PeopleMaker(draft);
        this.seats = seats;
    }

    /** Takes their seats and puts them all in the draft. */
    void add() {
        ordinary();
        separatedParents();
        severalKindsOfRight();
        inCare();
        major();
        homonyms();
        strangeNames();
        missingFacts();
        foreignAddress();
        whoLeft();
    }

    /** A family like others, which the list of accounts tells. */
    private void ordinary() {
        var home = make.address();
        var child = seat(Level.SIXTH, draft.names.of(DemoCase.ORDINARY_PUPIL), home);
        var mother = make.guardian(draft.names.of(DemoCase.ORDINARY_GUARDIAN), DemoGuardian.MADAM, home);
        var father = make.guardian(draft.names.man(child.who().familyName()), DemoGuardian.SIR, home);
        draft.link(child, mother, DemoLink.Terms.legal(DemoLink.MOTHER).paying());
        draft.link(child, father, DemoLink.Terms.legal(DemoLink.FATHER));
        draft.remember(DemoCase.ORDINARY_PUPIL, child.id());
        draft.remember(DemoCase.ORDINARY_GUARDIAN, mother.id());
    }

    private void separatedParents() {
        var home = make.address();
        var child = seat(Level.THIRD, draft.names.exactly("VALDORIA", "Salomé", FEMALE), home);
        var mother = make.guardian(draft.names.exactly("TERRASSON", "Hélène", FEMALE), DemoGuardian.MADAM, home);
        var father = make.guardian(draft.names.exactly("VALDORIA", "Olivier", MALE), DemoGuardian.SIR, make.address());
        draft.link(child, mother, DemoLink.Terms.legal(DemoLink.MOTHER).paying());
        draft.link(child, father, DemoLink.Terms.legal(DemoLink.FATHER));
        draft.remember(DemoCase.SEPARATED_CHILD, child.id());
        draft.remember(DemoCase.SEPARATED_MOTHER, mother.id());
        draft.remember(DemoCase.SEPARATED_FATHER, father.id());
    }

    private void severalKindsOfRight() {
        var home = make.address();
        var child = seat(Level.SIXTH, draft.names.exactly("CROIZEVERT", "Malo", MALE), home);
        var mother = make.guardian(
                draft.names.exactly("BREDÈCHE", "Nadège", FEMALE).withUsualName("CROIZEVERT"),
                DemoGuardian.MADAM,
                home);
        var elder = make.guardian(draft.names.exactly("BREDÈCHE", "Claude", MALE), DemoGuardian.SIR, make.address());
        var friend = make.guardian(draft.names.exactly("LANDREVILLE", "Odile", FEMALE), null, make.address());
        var aunt =
                make.guardian(draft.names.exactly("CROIZEVERT", "Odile", FEMALE), DemoGuardian.MADAM, make.address());
        draft.link(child, mother, DemoLink.Terms.legal(DemoLink.MOTHER).paying());
        draft.link(child, elder, DemoLink.Terms.inCharge(DemoLink.ASCENDANT));
        draft.link(child, friend, DemoLink.Terms.contact(DemoLink.OTHER));
        draft.link(child, aunt, DemoLink.Terms.contact(DemoLink.OTHER_RELATIVE));
        draft.remember(DemoCase.CHILD_OF_CONTACT, child.id());
        draft.remember(DemoCase.IN_CHARGE, elder.id());
        draft.remember(DemoCase.CONTACT_ONLY, friend.id());
    }

    private void inCare() {
        var home = make.address();
        var child = seat(Level.SIXTH, draft.names.exactly("MIREVAL", "Noah", MALE), home);
        var service = make.guardian(draft.names.exactly("ASE EXEMPLE", "Service", FEMALE), null, make.address());
        var foster = make.guardian(draft.names.exactly("GRANDVALET", "Mireille", FEMALE), DemoGuardian.MADAM, home);
        var mother =
                make.guardian(draft.names.exactly("MIREVAL", "Estelle", FEMALE), DemoGuardian.MADAM, make.address());
        draft.link(
                child,
                service,
                DemoLink.Terms.legal(DemoLink.CHILD_WELFARE).elsewhere().paying());
        draft.link(child, foster, DemoLink.Terms.inCharge(DemoLink.FOSTER).housing());
        draft.link(child, mother, DemoLink.Terms.contact(DemoLink.MOTHER));
        draft.remember(DemoCase.CHILD_IN_CARE, child.id());
        draft.remember(DemoCase.CHILD_WELFARE, service.id());
        draft.remember(DemoCase.FOSTER_PARENT, foster.id());
    }

    private void major() {
        var home = make.address();
        var born = LocalDate.of(draft.year.rentree() - MAJORITY, Month.MARCH, 12);
        var who = draft.names.exactly("QUINTARD", "Ugo", MALE).withBirth(born);
        var pupil = make.add(take(Level.THIRD), who, home, null);
        var himself = make.guardian(who, DemoGuardian.SIR, home);
        var mother = make.guardian(draft.names.exactly("QUINTARD", "Solène", FEMALE), DemoGuardian.MADAM, home);
        draft.link(pupil, himself, DemoLink.Terms.legal(DemoLink.HIMSELF).paying());
        draft.link(pupil, mother, DemoLink.Terms.legal(DemoLink.MOTHER));
        draft.remember(DemoCase.MAJOR_MOTHER, mother.id());
        draft.remember(DemoCase.MAJOR_PUPIL, pupil.id());
        draft.remember(DemoCase.MAJOR_AS_GUARDIAN, himself.id());
    }

    /** Same name, same division, other birth dates, other parents; one of the fathers has the child's name as well. */
    private void homonyms() {
        var who = draft.names.exactly("DIALLO", "Camille", FEMALE);
        var division = take(Level.THIRD);
        var first =
                oneParent(make.pupil(division, who, make.address()), draft.names.exactly("DIALLO", "Camille", MALE));
        seats.remove(division);
        var second = oneParent(make.pupil(division, who, make.address()), draft.names.woman("DIALLO"));
        draft.remember(DemoCase.HOMONYM_ONE, first.id());
        draft.remember(DemoCase.HOMONYM_TWO, second.id());
    }

    private void strangeNames() {
        named(DemoCase.LIGATURE, draft.names.exactly("LEBŒUF-SŒUR", "Œdipe", MALE));
        named(DemoCase.DIAERESIS_Y, draft.names.exactly("DE L'HAŸ", "Louÿs", MALE));
        named(DemoCase.APOSTROPHE, draft.names.exactly("N'GUESSAN", "Ma'Éva", FEMALE));
        named(DemoCase.PARTICLE, draft.names.exactly("DE LA FERRIÈRE D'ARC", "Marie Ange", FEMALE));
        named(DemoCase.HYPHEN, draft.names.exactly("AÏT-OUAKLI--GARRIGUES", "Jean-Noël", MALE));
        named(
                DemoCase.USUAL_NAME,
                draft.names.exactly("PLANTEVIGNE", "Tess", FEMALE).withUsualName("MÉRIADEC"));
    }

    private void missingFacts() {
        var unborn = make.add(take(Level.SIXTH), draft.names.exactly("XHAARD", "Iris", FEMALE), make.address(), null);
        draft.remember(
                DemoCase.NO_BIRTH,
                oneParent(unborn, draft.names.woman("XHAARD")).id());
        var plain = draft.names.exactly("SEYDOUBA", "Alix", FEMALE);
        var born = plain.withoutSex().withBirth(LocalDate.of(draft.year.rentree() - 11, Month.MAY, 4));
        var unsexed = make.add(take(Level.SIXTH), born, make.address(), null);
        draft.remember(
                DemoCase.NO_SEX, oneParent(unsexed, draft.names.man("SEYDOUBA")).id());
        var alone = seat(Level.THIRD, draft.names.exactly("NOUVELLET", "Adam", MALE), make.address());
        draft.remember(DemoCase.NO_GUARDIAN, alone.id());
    }

    private void foreignAddress() {
        var child = seat(Level.THIRD, draft.names.exactly("VANDENABEELE", "Tom", MALE), make.address());
        var abroad = DemoAddress.abroad(draft.nextAddressId(), "12 RUE DES INVENTES", BELGIUM, "9999 FICTIEDORP");
        var father = make.guardian(draft.names.exactly("VANDENABEELE", "Luc", MALE), DemoGuardian.SIR, abroad);
        draft.link(child, father, DemoLink.Terms.legal(DemoLink.FATHER).paying().elsewhere());
        draft.remember(DemoCase.FOREIGN_ADDRESS, father.id());
    }

    /** Pupils who left stay in the ministry's files, with their division and their guardians; they take nobody's seat. */
    private void whoLeft() {
        int leavers = Math.max(2, draft.plan.pupils() / 80);
        for (int i = 0; i < leavers; i++) {
            var family = draft.names.family();
            var division = draft.divisions().get(i % draft.divisions().size());
            var born = LocalDate.of(draft.year.rentree() - division.level().age(), Month.JULY, 3 + i);
            var left = draft.year.start().plusDays(7L + i);
            var pupil = make.add(division, draft.names.child(family).withBirth(born), make.address(), left);
            oneParent(pupil, draft.names.woman(family));
            draft.cast.putIfAbsent(DemoCase.LEFT, pupil.id());
        }
    }

    private void named(DemoCase which, Identity who) {
        var level = which.ordinal() % 2 == 0 ? Level.SIXTH : Level.THIRD;
        draft.remember(
                which,
                oneParent(seat(level, who, make.address()), draft.names.woman(who.familyName()))
                        .id());
    }

    private DemoPupil oneParent(DemoPupil child, Identity parent) {
        var guardian = make.guardian(parent, child.home());
        var kinship = parent.sex() == FEMALE ? DemoLink.MOTHER : DemoLink.FATHER;
        draft.link(child, guardian, DemoLink.Terms.legal(kinship).paying());
        return child;
    }

    private DemoPupil seat(Level level, Identity who, DemoAddress home) {
        return make.pupil(take(level), who, home);
    }

    private DemoDivision take(Level level) {
        var division =
                seats.stream().filter(seat -> seat.level() == level).findFirst().orElseThrow();
        seats.remove(division);
        return division;
    }
}
