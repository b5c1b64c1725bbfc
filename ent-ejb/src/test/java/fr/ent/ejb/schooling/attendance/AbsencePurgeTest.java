package fr.ent.ejb.schooling.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.schooling.attendance.law.LawWorld;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.Exemption;
import fr.ent.persistence.schooling.attendance.Justification;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class AbsencePurgeTest {

    private static final LocalDate RENTREE = LocalDate.of(2026, 9, 1);

    @Parameter
    Database base;

    @Test
    void records_are_forgotten_a_year_after_the_end_of_their_school_year() {
        var world = new LawWorld(base);
        var ended = world.away(0, LocalDate.of(2027, 8, 30), LocalDate.of(2027, 8, 31));
        world.refused(ended);
        world.away(0, LocalDate.of(2027, 9, 1), LocalDate.of(2027, 9, 2));
        base.inTransaction(() -> base.em()
                .persist(new Exemption(
                        world.school.school(),
                        world.pupils.get(0),
                        new Exemption.Days(RENTREE, RENTREE),
                        new Exemption.Scope(DayOfWeek.MONDAY, null, null, false),
                        world.signature())));
        assertThat(leftOn("2028-09-01T04:10:00Z"))
                .as("it is still August overseas")
                .isEqualTo(3);
        assertThat(leftOn("2028-09-02T04:10:00Z")).isEqualTo(1);
    }

    @Test
    void a_record_whose_justification_is_still_kept_waits_for_it_and_lets_the_others_go() {
        var world = new LawWorld(base);
        var said = world.away(0, RENTREE, RENTREE);
        world.away(1, RENTREE, RENTREE);
        base.inTransaction(() -> base.em()
                .persist(new Justification(
                        base.em().getReference(Absence.class, said.id()),
                        1,
                        new Justification.Given(null, "Grippe", null),
                        world.signature())));
        assertThat(leftOn("2028-09-02T04:10:00Z")).isEqualTo(1);
    }

    private long leftOn(String instant) {
        base.give(Clock.class, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
        var purge = base.make(AbsencePurge.class);
        base.inTransaction(purge::purge);
        return base.inTransaction(() -> count("Absence") + count("Exemption"));
    }

    private long count(String entity) {
        return base.em()
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }
}
