package fr.ent.ejb.exchange;

import fr.ent.persistence.schooling.directory.Degree;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.GuardianshipTerms.Duties;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.timetable.WeekPattern;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the written form of the files to rows and back, where a row says all by itself; persons have {@link PersonWriter}. */
public final class RowWriter {

    private RowWriter() {}

    /** How a school is reached, and what files call it. */
    public static Map<Field, String> said(School school) {
        return Map.of(
                Field.PHONE, school.phone().orElse(""),
                Field.MAIL, school.mail().orElse(""),
                Field.DEGREE, school.degree().name(),
                Field.STRUCTURE, school.aafStructure().orElse(""));
    }

    /** Writes all that is said of a school. */
    public static void write(School school, Map<Field, String> all) {
        school.reachBy(all.get(Field.PHONE), all.get(Field.MAIL));
        school.isOf(Degree.valueOf(all.get(Field.DEGREE)));
        school.isNamedByAaf(orNull(all.get(Field.STRUCTURE)));
    }

    /** The terms of a link. */
    public static Map<Field, String> said(Guardianship link) {
        var terms = link.terms();
        var duties = terms.duties();
        return Map.of(
                Field.LEVEL, terms.level().name(),
                Field.KINSHIP, terms.kinship() == null ? "" : terms.kinship(),
                Field.PAYS, Boolean.toString(duties.pays()),
                Field.RECEIVES_AID, Boolean.toString(duties.receivesAid()),
                Field.HOUSES, Boolean.toString(duties.houses()),
                Field.PRIORITY, Boolean.toString(duties.priority()));
    }

    /** Writes all that is said of a link. */
    public static void write(Guardianship link, Map<Field, String> all) {
        var duties = new Duties(
                Boolean.parseBoolean(all.get(Field.PAYS)),
                Boolean.parseBoolean(all.get(Field.RECEIVES_AID)),
                Boolean.parseBoolean(all.get(Field.HOUSES)),
                Boolean.parseBoolean(all.get(Field.PRIORITY)));
        var level = GuardianshipLevel.valueOf(all.get(Field.LEVEL));
        link.becomes(new GuardianshipTerms(level, orNull(all.get(Field.KINSHIP)), duties));
    }

    /** The weeks that a pattern bears. */
    public static Map<Field, String> said(WeekPattern pattern) {
        var weeks = pattern.mondays().stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
        return Map.of(Field.WEEKS, weeks);
    }

    /** Writes all that is said of a pattern. */
    public static void write(WeekPattern pattern, Map<Field, String> all) {
        pattern.bearWeeks(Stream.of(all.get(Field.WEEKS).split(","))
                .filter(week -> !week.isEmpty())
                .map(LocalDate::parse)
                .toList());
    }

    private static String orNull(String said) {
        return said.isEmpty() ? null : said;
    }
}
