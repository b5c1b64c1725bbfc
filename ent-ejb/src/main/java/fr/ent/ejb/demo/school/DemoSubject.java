package fr.ent.ejb.demo.school;

import java.util.List;

/**
 * A subject of the national nomenclature with its weekly hours in each year of the collège.
 *
 * @param gestion CODE_GESTION, five characters at most
 * @param option empty for a subject of everybody, L2 for a second language, LA for an ancient one
 * @param discipline the teachers' discipline that teaches it
 */
public record DemoSubject(
        String code,
        String gestion,
        Labels labels,
        List<Double> hours,
        String option,
        String discipline,
        String disciplineLabel) {

    static final String LATIN = "020300";
    static final String SECOND_LANGUAGE = "L2";
    static final String ANCIENT = "LA";

    /** The three lengths under which the ministry names a subject. */
    public record Labels(String shortLabel, String longLabel, String edition) {}

    static List<DemoSubject> all() {
        return Lines.of("subjects.csv").stream().map(DemoSubject::parse).toList();
    }

    private static DemoSubject parse(String line) {
        var field = line.split(";", -1);
        var hours = List.of(field[5], field[6], field[7], field[8]).stream()
                .map(Double::valueOf)
                .toList();
        return new DemoSubject(
                field[0], field[1], new Labels(field[2], field[3], field[4]), hours, field[9], field[10], field[11]);
    }

    /** Hours a week in that year; half an hour is one lesson every second week. */
    public double hours(Level level) {
        return hours.get(level.ordinal());
    }

    boolean compulsory() {
        return option.isEmpty();
    }
}
