package fr.ent.ejb.schooling.directory;

import static fr.ent.persistence.schooling.directory.GuardianshipLevel.CONTACT;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.IN_CHARGE;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.FamilyTie;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of relations and answers: levels, restrictions, setting of the school, dates of the link and of the pupil. */
class FamilyPolicyTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final LocalDate MAJOR_TODAY = LocalDate.of(2008, 11, 23);
    static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

    /** Days are counted from today; an empty cell: no end, or no restriction. */
    @ParameterizedTest(
            name = "{0} opened {1} link {2}..{3} restricted {4}..{5} enrolled until {6}: marks {7} daily {8}")
    @CsvSource({
        // level, school opens, link from, to, restriction from, to, enrolled until, marks, daily life
        "LEGAL,     false, -80,    ,    ,    ,    , true,  true",
        "LEGAL,     true,  -80,    ,    ,    ,    , true,  true",
        "LEGAL,     true,  0,      ,    ,    ,    , true,  true",
        "LEGAL,     true,  1,      ,    ,    ,    , false, false",
        "LEGAL,     true,  -80,   0,    ,    ,    , true,  true",
        "LEGAL,     true,  -80,  -1,    ,    ,    , false, false",
        "LEGAL,     true,  -80,    ,   0,    ,    , false, false",
        "LEGAL,     true,  -80,    , -10,   0,    , false, false",
        "LEGAL,     true,  -80,    , -10,  -1,    , true,  true",
        "LEGAL,     true,  -80,    ,   1,    ,    , true,  true",
        "LEGAL,     true,  -80,    , -10,  10,    , false, false",
        "LEGAL,     true,  -80,    ,    ,    ,   0, true,  true",
        "LEGAL,     true,  -80,    ,    ,    , -99, false, false",
        "IN_CHARGE, false, -80,    ,    ,    ,    , false, false",
        "IN_CHARGE, true,  -80,    ,    ,    ,    , false, true",
        "IN_CHARGE, true,  -80,    ,   0,    ,    , false, false",
        "IN_CHARGE, true,  -80,    , -10,  -1,    , false, true",
        "IN_CHARGE, true,  -80,  -1,    ,    ,    , false, false",
        "IN_CHARGE, true,  -80,    ,    ,    , -99, false, false",
        "CONTACT,   false, -80,    ,    ,    ,    , false, false",
        "CONTACT,   true,  -80,    ,    ,    ,    , false, false",
        "TO_VERIFY, true,  -80,    ,    ,    ,    , false, false",
        "CONTACT,   true,  -80,    , -10,  -1,    , false, false",
    })
    void a_link_gives_what_its_level_and_dates_give(
            GuardianshipLevel level,
            boolean opened,
            int linkFrom,
            Integer linkTo,
            Integer restrictedFrom,
            Integer restrictedTo,
            Integer enrolledTo,
            boolean marks,
            boolean dailyLife) {
        var tie = new TieMaker(level, opened)
                .linked(linkFrom, linkTo)
                .restricted(restrictedFrom, restrictedTo)
                .enrolled(enrolledTo)
                .make();
        assertThat(FamilyPolicy.rights(List.of(tie), false, NOON)).isEqualTo(Rights.ofAdult(marks, dailyLife));
    }

    @ParameterizedTest(name = "enrolled until {0}: {1}")
    @CsvSource({", true", "0, true", "-99, false"})
    void the_pupil_himself_reads_all_as_long_as_he_is_one(Integer enrolledTo, boolean reads) {
        var tie = new TieMaker(null, false).enrolled(enrolledTo).make();
        assertThat(FamilyPolicy.rights(List.of(tie), true, NOON))
                .isEqualTo(reads ? Rights.ofPupil(false, null) : Rights.NONE);
    }

    @Test
    void a_decision_against_his_own_link_takes_nothing_from_the_pupil() {
        var tie = new TieMaker(LEGAL, false).restricted(-10, null).make();
        assertThat(FamilyPolicy.rights(List.of(tie), true, NOON)).isEqualTo(Rights.ofPupil(false, null));
    }

    @Test
    void parents_of_a_pupil_of_age_stay_informed() {
        var parent = new TieMaker(LEGAL, false).born(MAJOR_TODAY).make();
        assertThat(FamilyPolicy.rights(List.of(parent), false, NOON)).isEqualTo(Rights.ofAdult(true, true));
    }

    /** Hours are counted from now; an empty cell: he does not object, or nobody knows when he was born. */
    @ParameterizedTest(
            name = "{0} opened {1} born {2} objects {3} h restricted {4} enrolled until {5}: {6} {7} {8} {9}")
    @CsvSource({
        // level, school opens, born on, objects since, restriction from, enrolled until, marks, absences, lessons, told
        "LEGAL,     false, 2008-11-23,   0,    ,   , false, true,  false, true",
        "LEGAL,     true,  2008-11-23,   0,    ,   , false, true,  false, true",
        "LEGAL,     false, 2008-11-23, -99,    ,   , false, true,  false, true",
        "LEGAL,     false, 2008-11-23,   1,    ,   , true,  true,  true,  false",
        "LEGAL,     false, 2008-11-23,    ,    ,   , true,  true,  true,  false",
        "LEGAL,     false, 2008-11-24,   0,    ,   , true,  true,  true,  false",
        "LEGAL,     false, ,             0,    ,   , true,  true,  true,  false",
        "LEGAL,     false, 2008-11-23,   0,   0,   , false, false, false, false",
        "LEGAL,     false, 2008-11-23,   0,    , -99, false, false, false, false",
        "IN_CHARGE, true,  2008-11-23,   0,    ,   , false, true,  false, true",
        "IN_CHARGE, true,  2008-11-23,    ,    ,   , false, true,  true,  false",
        "IN_CHARGE, false, 2008-11-23,   0,    ,   , false, false, false, false",
        "IN_CHARGE, true,  2008-11-23,   0,   0,   , false, false, false, false",
        "CONTACT,   true,  2008-11-23,   0,    ,   , false, false, false, false",
    })
    void what_is_left_to_the_adults_of_a_pupil_who_objects(
            GuardianshipLevel level,
            boolean opened,
            LocalDate born,
            Integer objectsSince,
            Integer restrictedFrom,
            Integer enrolledTo,
            boolean marks,
            boolean absences,
            boolean lessons,
            boolean told) {
        var tie = new TieMaker(level, opened)
                .born(born)
                .objecting(objectsSince)
                .restricted(restrictedFrom, null)
                .enrolled(enrolledTo)
                .make();
        var rights = FamilyPolicy.rights(List.of(tie), false, NOON);
        assertThat(rights.marks()).as("marks").isEqualTo(marks);
        assertThat(rights.dailyLife()).as("absences").isEqualTo(absences);
        assertThat(rights.lessons()).as("lessons").isEqualTo(lessons);
        assertThat(rights.isRefused()).as("told").isEqualTo(told);
        assertThat(rights.mayObject()).isFalse();
    }

    @ParameterizedTest(name = "born {0}, objects {1}: may object {2}")
    @CsvSource({"2008-11-23, , true", "2008-11-23, -5, true", "2008-11-24, , false", ", , false"})
    void the_pupil_himself_goes_on_reading_all_and_decides_from_his_eighteenth_birthday(
            LocalDate born, Integer objectsSince, boolean mayObject) {
        var tie = new TieMaker(null, false).born(born).objecting(objectsSince).make();
        var rights = FamilyPolicy.rights(List.of(tie), true, NOON);
        assertThat(rights).isEqualTo(Rights.ofPupil(mayObject, tie.objectedAt()));
        assertThat(rights.lessons()).isTrue();
        assertThat(rights.isRefused()).isFalse();
    }

    @Test
    void the_eighteenth_birthday_begins_at_midnight_of_the_school() {
        var here = new TieMaker(null, false).born(MAJOR_TODAY.plusDays(1)).make();
        var there = new TieMaker(null, false)
                .born(MAJOR_TODAY.plusDays(1))
                .at("Pacific/Noumea")
                .make();
        var evening = Instant.parse("2026-11-23T13:00:00Z");
        assertThat(FamilyPolicy.rights(List.of(there), true, evening).mayObject())
                .isTrue();
        assertThat(FamilyPolicy.rights(List.of(there), true, evening.minusSeconds(1))
                        .mayObject())
                .isFalse();
        assertThat(FamilyPolicy.rights(List.of(here), true, evening).mayObject())
                .isFalse();
    }

    @Test
    void both_parents_are_refused_alike_and_a_second_link_brings_nothing_back() {
        var legal = new TieMaker(LEGAL, true).born(MAJOR_TODAY).objecting(-2).make();
        var second =
                new TieMaker(IN_CHARGE, true).born(MAJOR_TODAY).objecting(-2).make();
        assertThat(FamilyPolicy.rights(List.of(legal, second), false, NOON))
                .isEqualTo(FamilyPolicy.rights(List.of(legal), false, NOON))
                .isEqualTo(Rights.refused(NOON.minusSeconds(7_200)));
    }

    @Test
    void two_legal_guardians_read_the_same() {
        var mother = new TieMaker(LEGAL, false).linked(-80, null).make();
        var father = new TieMaker(LEGAL, false).linked(-3, null).make();
        assertThat(FamilyPolicy.rights(List.of(father), false, NOON))
                .isEqualTo(FamilyPolicy.rights(List.of(mother), false, NOON));
    }

    @Test
    void one_restricted_link_is_not_circumvented_by_another() {
        var restricted = new TieMaker(LEGAL, true).restricted(-10, null).make();
        var second = new TieMaker(IN_CHARGE, true).make();
        assertThat(FamilyPolicy.rights(List.of(restricted, second), false, NOON))
                .isEqualTo(Rights.NONE);
    }

    @Test
    void of_two_restrictions_one_that_stands_is_enough() {
        var ended = new TieMaker(LEGAL, true).restricted(-10, -1).make();
        var stands = new TieMaker(LEGAL, true).restricted(0, 5).make();
        assertThat(FamilyPolicy.rights(List.of(ended, stands), false, NOON)).isEqualTo(Rights.NONE);
    }

    @Test
    void in_two_schools_daily_life_opens_only_when_both_open_it() {
        var opened = new TieMaker(IN_CHARGE, true).make();
        var closed = new TieMaker(IN_CHARGE, false).make();
        assertThat(FamilyPolicy.rights(List.of(opened, closed), false, NOON).dailyLife())
                .isFalse();
        assertThat(FamilyPolicy.rights(List.of(opened, opened), false, NOON).dailyLife())
                .isTrue();
    }

    @Test
    void a_school_that_the_pupil_left_has_no_say() {
        var left = new TieMaker(IN_CHARGE, false).enrolled(-1).make();
        var now = new TieMaker(IN_CHARGE, true).make();
        assertThat(FamilyPolicy.rights(List.of(left, now), false, NOON).dailyLife())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} opened {1} left {2} days ago restricted {3}: marks {4} absences {5}")
    @CsvSource({
        "LEGAL,     false,  1,  , true,  true",
        "LEGAL,     false, 92,  , true,  true",
        "LEGAL,     false, 93,  , false, false",
        "LEGAL,     false,  1, 0, false, false",
        "IN_CHARGE, true,   1,  , false, true",
        "IN_CHARGE, false,  1,  , false, false",
        "CONTACT,   true,   1,  , false, false",
    })
    void who_left_leaves_three_months_of_what_is_his_and_no_timetable(
            GuardianshipLevel level, boolean opened, int ago, Integer restricted, boolean marks, boolean absences) {
        var tie = new TieMaker(level, opened)
                .enrolled(-ago)
                .restricted(restricted, null)
                .since(TODAY.minusYears(1))
                .make();
        var verdict = FamilyPolicy.verdict(List.of(tie), false, NOON);
        assertThat(verdict.rights()).isEqualTo(Rights.ofAdult(marks, absences).withoutLessons());
        assertThat(verdict.lessons().granted()).isFalse();
        var himself = FamilyPolicy.rights(List.of(tie), true, NOON);
        assertThat(himself)
                .isEqualTo(ago == 93 ? Rights.NONE : Rights.ofPupil(false, null).withoutLessons());
    }

    @Test
    void a_stranger_reads_nothing() {
        assertThat(FamilyPolicy.rights(List.of(), false, NOON)).isEqualTo(Rights.NONE);
        assertThat(new TieMaker(CONTACT, true).make().level()).isEqualTo(CONTACT);
    }

    @Test
    void a_restriction_begins_at_midnight_of_the_school() {
        var tie = new TieMaker(LEGAL, false)
                .at("Pacific/Noumea")
                .restricted(1, null)
                .make();
        var still = Instant.parse("2026-11-23T12:59:00Z");
        var midnightThere = Instant.parse("2026-11-23T13:00:00Z");
        assertThat(FamilyPolicy.rights(List.of(tie), false, still).marks()).isTrue();
        assertThat(FamilyPolicy.rights(List.of(tie), false, midnightThere)).isEqualTo(Rights.NONE);
    }

    /** A pupil of a school in Paris since September, linked since then, never restricted, unless said otherwise. */
    static class TieMaker {
        final GuardianshipLevel level;
        final boolean opened;
        String zone = "Europe/Paris";
        LocalDate enrolledSince = AUTUMN;
        LocalDate enrolledUntil = Validity.OPEN;
        LocalDate linkedSince = AUTUMN;
        LocalDate linkedUntil = Validity.OPEN;
        LocalDate restrictedSince;
        LocalDate restrictedUntil;
        LocalDate born = LocalDate.of(2013, 5, 4);
        Instant objectedAt;

        TieMaker(GuardianshipLevel level, boolean opened) {
            this.level = level;
            this.opened = opened;
        }

        TieMaker at(String timeZone) {
            zone = timeZone;
            return this;
        }

        TieMaker born(LocalDate day) {
            born = day;
            return this;
        }

        TieMaker objecting(Integer hours) {
            objectedAt = hours == null ? null : NOON.plusSeconds(hours * 3_600L);
            return this;
        }

        TieMaker since(LocalDate day) {
            enrolledSince = day;
            return this;
        }

        TieMaker enrolled(Integer last) {
            enrolledUntil = day(last, Validity.OPEN);
            return this;
        }

        TieMaker linked(int first, Integer last) {
            linkedSince = TODAY.plusDays(first);
            linkedUntil = day(last, Validity.OPEN);
            return this;
        }

        TieMaker restricted(Integer first, Integer last) {
            restrictedSince = day(first, null);
            restrictedUntil = first == null ? null : day(last, Validity.OPEN);
            return this;
        }

        FamilyTie make() {
            return new FamilyTie(
                    7,
                    "Martin",
                    "Léa",
                    1,
                    "0990001N",
                    "Collège des Essais",
                    zone,
                    opened,
                    enrolledSince,
                    enrolledUntil,
                    level,
                    level == null ? null : linkedSince,
                    level == null ? null : linkedUntil,
                    restrictedSince == null ? null : JudgmentKind.INFORMATION_REMOVED,
                    restrictedSince,
                    restrictedUntil,
                    born,
                    objectedAt);
        }

        private static LocalDate day(Integer fromToday, LocalDate otherwise) {
            return fromToday == null ? otherwise : TODAY.plusDays(fromToday);
        }
    }
}
