package fr.ent.ejb.demo.school;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How large a fictitious school is.
 *
 * @param number the seven digits of the UAI: 099 is the number of no department
 * @param pupils who are present
 * @param guardians distinct people tied to a present pupil
 * @param teachers who give lessons, the substitute and the local teacher aside
 * @param firstId identifiers of the school begin here; the two schools share none but those of who is in both
 */
public record SchoolPlan(
        int number, String name, List<DemoDivision> divisions, int pupils, int guardians, int teachers, int firstId) {

    /** Académie of the two schools: a code that no académie has. */
    public static final String ACADEMY = "99";

    private static final int FIRST = 990001;
    private static final int A_WHOLE_SCHOOL = 80;
    private static final String KEY_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /** The seven digits and the key letter that the ministry computes from them. */
    public String uai() {
        return "%07d%c".formatted(number, KEY_LETTERS.charAt(number % KEY_LETTERS.length()));
    }

    /** How many weeks of life the demo gives it: a term, or as much as tests need. */
    public int weeks() {
        return pupils < A_WHOLE_SCHOOL ? 4 : 12;
    }

    /** True for the first school, where every awkward case is; the second is there for who is in both. */
    boolean hasAwkwardCases() {
        return number == FIRST;
    }

    static SchoolPlan main(DemoSize size) {
        return size == DemoSize.FULL
                ? new SchoolPlan(FIRST, "COLLEGE FICTIF LES TROIS TILLEULS", nineOfEach(), 1000, 1800, 80, 10_000)
                : new SchoolPlan(FIRST, "COLLEGE FICTIF LES TROIS TILLEULS", four(), 60, 100, 20, 10_000);
    }

    static SchoolPlan second(DemoSize size) {
        return size == DemoSize.FULL
                ? new SchoolPlan(990002, "COLLEGE FICTIF DU PONT DE BOIS", oneOfEach(), 80, 140, 16, 50_000)
                : new SchoolPlan(990002, "COLLEGE FICTIF DU PONT DE BOIS", two(), 20, 34, 16, 50_000);
    }

    private static List<DemoDivision> nineOfEach() {
        var divisions = new ArrayList<DemoDivision>();
        IntStream.rangeClosed(1, 9).forEach(n -> divisions.add(division("6E/" + n, Level.SIXTH)));
        IntStream.range(0, 9).forEach(n -> divisions.add(division("5" + (char) ('A' + n), Level.FIFTH)));
        IntStream.rangeClosed(401, 409).forEach(n -> divisions.add(division("" + n, Level.FOURTH)));
        IntStream.rangeClosed(301, 308).forEach(n -> divisions.add(division("" + n, Level.THIRD)));
        divisions.add(division("3 SEGPA", Level.THIRD));
        return List.copyOf(divisions);
    }

    private static List<DemoDivision> four() {
        return List.of(
                division("6E/1", Level.SIXTH),
                division("301", Level.THIRD),
                division("302", Level.THIRD),
                division("3 SEGPA", Level.THIRD));
    }

    private static List<DemoDivision> oneOfEach() {
        return List.of(
                division("6A", Level.SIXTH),
                division("5A", Level.FIFTH),
                division("4A", Level.FOURTH),
                division("301", Level.THIRD));
    }

    private static List<DemoDivision> two() {
        return List.of(division("6A", Level.SIXTH), division("301", Level.THIRD));
    }

    private static DemoDivision division(String code, Level level) {
        return new DemoDivision(code, level.label() + " " + code, level);
    }
}
