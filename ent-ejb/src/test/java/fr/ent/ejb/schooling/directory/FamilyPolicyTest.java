package fr.ent.ejb.schooling.directory;

import static fr.ent.persistence.schooling.directory.GuardianshipLevel.CONTACT;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.IN_CHARGE;
import static fr.ent.persistence.schooling.directory.GuardianshipLevel.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.FamilyTie;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
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
        "LEGAL,     true,  -80,    ,    ,    ,  -1, false, false",
        "IN_CHARGE, false, -80,    ,    ,    ,    , false, false",
        "IN_CHARGE, true,  -80,    ,    ,    ,    , false, true",
        "IN_CHARGE, true,  -80,    ,   0,    ,    , false, false",
        "IN_CHARGE, true,  -80,    , -10,  -1,    , false, true",
        "IN_CHARGE, true,  -80,  -1,    ,    ,    , false, false",
        "IN_CHARGE, true,  -80,    ,    ,    ,  -1, false, false",
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
        assertThat(FamilyPolicy.rights(List.of(tie), false, NOON)).isEqualTo(new Rights(false, marks, dailyLife));
    }

    @ParameterizedTest(name = "enrolled until {0}: {1}")
    @CsvSource({", true", "0, true", "-1, false"})
    void the_pupil_himself_reads_all_as_long_as_he_is_one(Integer enrolledTo, boolean reads) {
        var tie = new TieMaker(null, false).enrolled(enrolledTo).make();
        assertThat(FamilyPolicy.rights(List.of(tie), true, NOON)).isEqualTo(new Rights(reads, reads, reads));
    }

    @Test
    void a_decision_against_his_own_link_takes_nothing_from_the_pupil() {
        var tie = new TieMaker(LEGAL, false).restricted(-10, null).make();
        assertThat(FamilyPolicy.rights(List.of(tie), true, NOON)).isEqualTo(new Rights(true, true, true));
    }

    @Test
    void parents_of_a_pupil_of_age_stay_informed() {
        var parent = new TieMaker(LEGAL, false).make();
        assertThat(FamilyPolicy.rights(List.of(parent), false, NOON).marks()).isTrue();
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
        LocalDate enrolledUntil = Validity.OPEN;
        LocalDate linkedSince = AUTUMN;
        LocalDate linkedUntil = Validity.OPEN;
        LocalDate restrictedSince;
        LocalDate restrictedUntil;

        TieMaker(GuardianshipLevel level, boolean opened) {
            this.level = level;
            this.opened = opened;
        }

        TieMaker at(String timeZone) {
            zone = timeZone;
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
                    AUTUMN,
                    enrolledUntil,
                    level,
                    level == null ? null : linkedSince,
                    level == null ? null : linkedUntil,
                    restrictedSince,
                    restrictedUntil);
        }

        private static LocalDate day(Integer fromToday, LocalDate otherwise) {
            return fromToday == null ? otherwise : TODAY.plusDays(fromToday);
        }
    }
}
