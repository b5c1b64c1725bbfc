package fr.ent.ejb.exchange.undo;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.access.UserAccount;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What imports write of rows that refer to others: read into the written form of the files, and written back. */
final class RowWords {

    private RowWords() {}

    static Map<Field, String> said(SchoolYear year) {
        return Map.of(
                Field.FROM, year.startsOn().toString(), Field.TO, year.endsOn().toString());
    }

    /** Grading periods at the edges of the year follow it back, as they had followed the file. */
    static void write(SchoolYear year, Map<Field, String> all, References references) {
        var formerStart = year.startsOn();
        var formerEnd = year.endsOn();
        year.runs(LocalDate.parse(all.get(Field.FROM)), LocalDate.parse(all.get(Field.TO)));
        references.gradingPeriods(year).forEach(periods -> periods.follow(formerStart, formerEnd));
    }

    static Map<Field, String> said(Division division) {
        var mefs = division.mefs().stream().map(Mef::code).sorted().collect(Collectors.joining(Fact.SEPARATOR));
        return Map.of(Field.LABEL, division.label(), Field.MEFS, mefs, Field.TO, closed(division));
    }

    static void write(Division division, Map<Field, String> all, References references) {
        division.rename(all.get(Field.LABEL));
        division.teaches(references.mefs(all.get(Field.MEFS)));
        closeOrOpen(division, all.get(Field.TO));
    }

    static Map<Field, String> said(TeachingGroup group) {
        var divisions =
                group.divisions().stream().map(Division::code).sorted().collect(Collectors.joining(Fact.SEPARATOR));
        return Map.of(Field.LABEL, group.label(), Field.DIVISIONS, divisions, Field.TO, closed(group));
    }

    static void write(TeachingGroup group, Map<Field, String> all, References references) {
        group.rename(all.get(Field.LABEL));
        group.comesFrom(references.divisions(group.schoolYear(), all.get(Field.DIVISIONS)));
        closeOrOpen(group, all.get(Field.TO));
    }

    private static String closed(Structure structure) {
        return structure.closedOn().map(LocalDate::toString).orElse("");
    }

    private static void closeOrOpen(Structure structure, String day) {
        if (day.isEmpty()) {
            structure.reopen();
        } else {
            structure.close(LocalDate.parse(day));
        }
    }

    static void write(TeachingAssignment assignment, Map<Field, String> all, References references) {
        if (all.get(Field.TO).isEmpty()) {
            assignment.reopen();
        } else {
            assignment.close(LocalDate.parse(all.get(Field.TO)));
        }
    }

    static Map<Field, String> said(Enrolment enrolment) {
        return Map.of(
                Field.MEF, enrolment.mef().map(Mef::code).orElse(""),
                Field.BOARDING, enrolment.boarding().orElse(""));
    }

    static void write(Enrolment enrolment, Map<Field, String> all, References references) {
        var mef = references.mefs(all.get(Field.MEF)).stream().findFirst().orElse(null);
        enrolment.follows(mef, orNull(all.get(Field.BOARDING)));
    }

    /** Whether somebody has used an account, or prepared it to be used; its secrets stay where they are. */
    static String use(UserAccount account) {
        return account.login()
                + account.passwordHash().isPresent()
                + account.activationHash().isPresent()
                + account.sessionEpoch()
                + account.frozenSince().isPresent()
                + account.isDemonstration();
    }

    static String orNull(String said) {
        return said.isEmpty() ? null : said;
    }
}
