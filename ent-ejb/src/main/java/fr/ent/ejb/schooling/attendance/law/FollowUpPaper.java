package fr.ent.ejb.schooling.attendance.law;

import static fr.ent.ejb.schooling.attendance.law.PaperWords.day;
import static fr.ent.ejb.schooling.attendance.law.PaperWords.say;

import fr.ent.ejb.kernel.TaggedPdf;
import fr.ent.ejb.kernel.TaggedPdf.Type;
import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.directory.Home;
import fr.ent.persistence.schooling.attendance.law.EntryRow;
import fr.ent.persistence.schooling.directory.School;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Sheets of A4 about one follow-up; a letter has its address where the window of a long envelope shows it. */
final class FollowUpPaper {

    private static final float LEFT = 20;
    private static final float WIDTH = 170;
    private static final float RIGHT = LEFT + WIDTH;
    private static final float TOP = 15;
    private static final float BOTTOM = 277;
    private static final float ADDRESS_LEFT = 103;
    private static final float ADDRESS_TOP = 55.5f;
    private static final float BODY = 105;
    private static final Type SCHOOL = new Type(true, 12, 5.4f);
    private static final Type SMALL = new Type(false, 9, 4.1f);
    private static final Type TITLE = new Type(true, 12, 6);
    private static final Type HEADING = new Type(true, 10.5f, 5.4f);
    private static final Type TEXT = new Type(false, 10.5f, 4.9f);

    private final Subject subject;
    private final TaggedPdf pdf;
    private float at;

    private FollowUpPaper(Subject subject, TaggedPdf pdf) {
        this.subject = subject;
        this.pdf = pdf;
    }

    /**
     * What it is about.
     *
     * @param pupil "Léa Martin"
     * @param birthDate null when unknown
     * @param addresses may whoever prints it read where guardians live? Else a letter bears their names alone
     * @param missed half-days of the window without a legitimate reason, the oldest first
     */
    record Subject(
            School school,
            LocalDate today,
            String pupil,
            LocalDate birthDate,
            String division,
            boolean addresses,
            FollowUpLine line,
            List<CountedHalfDay> missed) {}

    /** One letter for each home: the same to each. */
    static byte[] letters(Subject subject, List<Home> homes) {
        try (var pdf = new TaggedPdf(say("letter.title", subject.pupil()), Locale.FRENCH)) {
            homes.forEach(home -> new FollowUpPaper(subject, pdf).letter(home));
            return pdf.bytes();
        }
    }

    /** The referral to the DASEN: who, how often, what was tried. */
    static byte[] referral(Subject subject, List<Home> homes) {
        try (var pdf = new TaggedPdf(say("referral.title", subject.pupil()), Locale.FRENCH)) {
            new FollowUpPaper(subject, pdf).referral(homes);
            return pdf.bytes();
        }
    }

    private void letter(Home home) {
        head();
        pdf.lines(TEXT, ADDRESS_LEFT, ADDRESS_TOP, address(home));
        at = pdf.title(TITLE, LEFT, BODY, say("letter.title", subject.pupil())) + 2;
        put(say("letter.dear"));
        put(counted("letter.counted"));
        missed();
        put(say("letter.law"));
        put(say("letter.ask", reach()));
        put(say("letter.file"));
        signature();
    }

    private void referral(List<Home> homes) {
        head();
        at = pdf.title(TITLE, LEFT, at + 10, say("referral.title", subject.pupil())) + 2;
        put(say("referral.to"));
        put(counted("referral.counted"));
        put(subject.line().text());
        heading("referral.pupil");
        put(identity());
        heading("referral.guardians");
        if (homes.isEmpty()) {
            put(say("referral.nobody"));
        }
        homes.forEach(home -> put(String.join(", ", address(home))));
        heading("referral.missed");
        missed();
        heading("referral.steps");
        steps();
        signature();
    }

    private void head() {
        pdf.newPage();
        var school = subject.school();
        pdf.lineTo(SMALL, RIGHT, TOP, say("day", day(subject.today())));
        at = pdf.paragraph(SCHOOL, LEFT, TOP, 100, school.name());
        at = pdf.lines(SMALL, LEFT, at, List.of(say("uai", school.uai())));
        if (!reach().isEmpty()) {
            at = pdf.lines(SMALL, LEFT, at, List.of(reach()));
        }
    }

    private List<String> address(Home home) {
        return subject.addresses()
                ? home.address(PaperWords::called)
                : home.people().stream().map(PaperWords::called).toList();
    }

    private String reach() {
        var school = subject.school();
        return Stream.of(school.phone().orElse(null), school.mail().orElse(null))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private String counted(String key) {
        var row = subject.line().row();
        var division = subject.division().isEmpty() ? "" : say("in", subject.division());
        return say(key, subject.pupil(), division, subject.missed().size(), day(row.since()), day(row.until()));
    }

    private String identity() {
        var born = subject.birthDate() == null ? "" : say("referral.born", day(subject.birthDate()));
        var division = subject.division().isEmpty() ? "" : say("inClass", subject.division());
        return say("referral.identity", subject.pupil(), born, division);
    }

    private void missed() {
        subject.missed()
                .forEach(half -> item(say(
                        "halfDay",
                        day(half.day()),
                        say("HalfDay." + half.half()),
                        say("Standing." + half.standing()))));
        at += 2;
    }

    private void steps() {
        var done = subject.line().entries().stream()
                .filter(entry -> subject.line().steps().stream()
                        .anyMatch(step -> step.step().entry() == entry.kind()))
                .toList();
        if (done.isEmpty()) {
            put(say("referral.none"));
        }
        done.forEach(entry -> item(step(entry)));
    }

    private static String step(EntryRow entry) {
        return say("step", day(entry.doneOn()), say("Step." + entry.kind()));
    }

    private void heading(String key) {
        room(HEADING.leading() + 2 * TEXT.leading());
        at = pdf.subtitle(HEADING, LEFT, at + 2, say(key));
    }

    private void item(String text) {
        room(TEXT.leading());
        at = pdf.paragraph(TEXT, LEFT + 5, at, WIDTH - 5, text);
    }

    private void put(String text) {
        room(TEXT.leading() * pdf.broken(TEXT, WIDTH, text).size());
        at = pdf.paragraph(TEXT, LEFT, at, WIDTH, text) + 2;
    }

    private void signature() {
        room(4 * TEXT.leading());
        at = pdf.lines(TEXT, LEFT + WIDTH / 2, at + 6, List.of(say("signature")));
    }

    private void room(float needed) {
        if (at + needed > BOTTOM) {
            pdf.nextPage();
            at = TOP;
        }
    }
}
