package fr.ent.ejb.demo.school;

import java.time.LocalDate;
import java.util.List;

/** Makes one pupil, guardian or address of a draft, with all that a file says about it. */
final class PeopleMaker {

    private static final List<String> STREETS = Lines.of("streets.txt");
    private static final List<DemoAddress.Town> TOWNS = Lines.of("towns.csv").stream()
            .map(line -> line.split(";"))
            .map(field -> new DemoAddress.Town(field[0], field[1], field[2]))
            .toList();
    private static final int DAY_PUPIL = 72;
    private static final int HALF_BOARDER = 98;
    private static final int BOARDER = 99;

    private final SchoolDraft draft;

    PeopleMaker(SchoolDraft draft) {
        this.draft = draft;
    }

    DemoAddress address() {
        var town = TOWNS.get(draft.random.nextInt(TOWNS.size()));
        var street = STREETS.get(draft.random.nextInt(STREETS.size()));
        return DemoAddress.in(town, draft.nextAddressId(), (1 + draft.random.nextInt(180)) + " " + street);
    }

    /** Adds a pupil of that name to the division. */
    DemoPupil pupil(DemoDivision division, Identity who, DemoAddress home) {
        var born = who.withBirth(birth(division.level()));
        return add(division, born, home, null);
    }

    /** Adds a pupil whose birth date and sex are just those given, null included, and who may have left. */
    DemoPupil add(DemoDivision division, Identity who, DemoAddress home, LocalDate left) {
        int rank = draft.pupils.size() + 1;
        var id = draft.nextPupilId();
        var first = division.level() == Level.SIXTH;
        var pupil = new DemoPupil(
                id,
                rank % 50 == 0 ? null : String.valueOf(1000 + rank),
                rank % 40 == 0 ? null : "09%07dZZ".formatted(Integer.parseInt(id)),
                who,
                division,
                boarding(),
                first ? null : secondLanguage(),
                !first && draft.percent() < 22,
                home,
                left);
        draft.pupils.add(pupil);
        return pupil;
    }

    /** Adds a grown-up who lives there. */
    DemoGuardian guardian(Identity who, DemoAddress home) {
        var untitled = draft.random.nextInt(1000) < 14;
        var title = who.sex() == Identity.FEMALE ? DemoGuardian.MADAM : DemoGuardian.SIR;
        return guardian(who, untitled ? null : title, home);
    }

    DemoGuardian guardian(Identity who, String title, DemoAddress home) {
        var id = draft.nextGuardianId();
        int tail = draft.guardians.size() % 10_000;
        var contact = new DemoGuardian.Contact(
                draft.percent() < 30 ? "0199%06d".formatted(tail) : null,
                draft.percent() < 92 ? "063998%04d".formatted(tail) : null,
                draft.percent() < 80 ? Names.mailName(who) + "." + tail + "@famille.example" : null,
                draft.percent() < 75);
        var guardian = new DemoGuardian(id, title, who, contact, home);
        draft.guardians.add(guardian);
        return guardian;
    }

    private LocalDate birth(Level level) {
        int late = draft.percent() < 6 ? 1 : 0;
        return LocalDate.ofYearDay(draft.year.rentree() - level.age() - late, 1 + draft.random.nextInt(365));
    }

    private String boarding() {
        int share = draft.percent();
        if (share < DAY_PUPIL) {
            return "0";
        }
        if (share < HALF_BOARDER) {
            return "2";
        }
        return share < BOARDER ? "3" : "4";
    }

    private String secondLanguage() {
        int share = draft.percent();
        if (share < 60) {
            return "030602";
        }
        return share < 82 ? "030102" : "030902";
    }
}
