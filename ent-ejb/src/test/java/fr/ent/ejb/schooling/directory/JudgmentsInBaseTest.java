package fr.ent.ejb.schooling.directory;

import static fr.ent.ejb.schooling.directory.JudgmentsInFamiliesTest.NOON;
import static fr.ent.ejb.schooling.directory.JudgmentsInFamiliesTest.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.JudgmentsInFamiliesTest.Case;
import fr.ent.ejb.schooling.directory.JudgmentsInFamiliesTest.Span;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Enrolment;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.InformationObjection;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.PersonName;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The same families, kept in the base and read by who asks: what the queries bring decides as what was kept. */
@OnBothBases
class JudgmentsInBaseTest {

    private static final int FAMILIES = 200;

    @Parameter
    Database base;

    private Person pupil;
    private Person adult;

    @Test
    void each_adult_reads_from_the_base_what_law_and_judgments_give_him() {
        var years = base.inTransaction(() -> new SchoolYear[] {year("0990001N", false), year("0990002P", true)});
        var lot = new Random(20261128);
        var readers = 0;
        for (var rank = 0; rank < FAMILIES; rank++) {
            var family = Case.random(lot);
            base.inTransaction(() -> keep(family, years[family.opened() ? 1 : 0]));
            base.give(Caller.class, new PlayedRelative(adult, Role.GUARDIAN))
                    .give(AuditLog.class, new RecordedAudit())
                    .give(Clock.class, Clock.fixed(NOON, ZoneOffset.UTC));
            var read = base.inTransaction(this::read);
            assertThat(read).as(family.toString()).isEqualTo(family.oracle());
            readers += read.isEmpty() ? 0 : 1;
        }
        assertThat(readers).isGreaterThan(FAMILIES / 20);
    }

    private String read() {
        var access = base.make(PupilAccess.class);
        return (access.readingMarks(pupil.id()).granted() ? "M" : "")
                + (access.readingDailyLife(pupil.id()).granted() ? "A" : "")
                + (access.readingLessons(pupil.id()).granted() ? "T" : "");
    }

    private SchoolYear year(String uai, boolean opened) {
        var schools = base.make(SchoolRepository.class);
        var school = schools.add(new School(uai, "Collège " + uai, "99"));
        school.openDailyLifeToPersonsInCharge(opened);
        return schools.openYear(school, 2026);
    }

    private void keep(Case family, SchoolYear year) {
        pupil = person("Léa");
        pupil.describe(null, null, TODAY.minusYears(family.ofAge() ? 18 : 14));
        adult = person("Camille");
        base.em().persist(new Enrolment(pupil, base.em().merge(year), days(family.enrolled())));
        if (family.ofAge() && family.objects()) {
            base.em().flush();
            base.em().persist(new InformationObjection(pupil, NOON.minusSeconds(60), TODAY));
        }
        family.links().forEach(one -> {
            var terms = new GuardianshipTerms(one.level(), "90", GuardianshipTerms.Duties.NONE);
            var link = new Guardianship(pupil, adult, terms, days(one.days()));
            base.em().persist(link);
            one.judgments().forEach(said -> base.em()
                    .persist(new GuardianshipRestriction(link, said.kind(), days(said.days()), "inventée")));
        });
    }

    private Person person(String first) {
        var person = new Person(new PersonName("Tiré", null, first));
        base.em().persist(person);
        return person;
    }

    private static Validity days(Span span) {
        return Validity.between(TODAY.plusDays(span.first()), TODAY.plusDays(span.last()));
    }
}
