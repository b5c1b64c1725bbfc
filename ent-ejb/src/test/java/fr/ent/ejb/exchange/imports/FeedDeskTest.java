package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.demo.files.DemoFiles;
import fr.ent.ejb.demo.files.DemoFiles.SchoolFiles;
import fr.ent.ejb.demo.school.DemoSize;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnBothBases
class FeedDeskTest {

    private static final String SIXTH = "10010012110";
    private static final String LEGAL = "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>";

    @Parameter
    Database base;

    @Test
    void the_files_of_a_whole_school_enter_with_their_exact_counts_and_change_nothing_twice() {
        var files = files().get(0);
        var world = new DeskWorld(base, files.uai());
        files.content().values().forEach(file -> world.enter(Siecle.of(file)));

        var expected = files.expected();
        assertThat(world.count("Enrolment x")).isEqualTo(expected.pupils());
        assertThat(world.count("Guardianship x")).isEqualTo(expected.guardianships());
        assertThat(
                        world.count(
                                "Guardianship x where x.terms.level = fr.ent.persistence.schooling.directory.GuardianshipLevel.LEGAL"))
                .isEqualTo(expected.legal());
        assertThat(
                        world.count(
                                "Guardianship x where x.terms.level = fr.ent.persistence.schooling.directory.GuardianshipLevel.IN_CHARGE"))
                .isEqualTo(expected.inCharge());
        assertThat(
                        world.count(
                                "Guardianship x where x.terms.level = fr.ent.persistence.schooling.directory.GuardianshipLevel.CONTACT"))
                .isEqualTo(expected.contacts());
        assertThat(world.count("ExternalId x where x.source = 'SIECLE_PERSONNE'"))
                .isEqualTo(expected.guardians());
        assertThat(world.count("Division x")).isEqualTo(expected.divisions());
        assertThat(world.count("TeachingGroup x")).isEqualTo(expected.groups());
        assertThat(world.count("Mef x")).isEqualTo(expected.mefs());
        assertThat(world.count("Subject x")).isEqualTo(expected.subjects());
        assertThat(world.count("ExternalId x where x.source = 'STS_INDIVIDU'")).isEqualTo(expected.staff());
        assertThat(world.count("FormTutor x")).isEqualTo(expected.formTutors());
        assertThat(world.count("TeachingAssignment x")).isEqualTo(expected.services());
        assertThat(world.count("StructureMembership x where type(x.structure) = TeachingGroup"))
                .isEqualTo(expected.groupMemberships());
        assertThat(world.count("WeekPattern x")).isEqualTo(3);

        files.content().forEach((name, file) -> assertThat(
                        world.difference(Siecle.of(file)).changes())
                .as(name)
                .isEmpty());
    }

    @Test
    void a_family_of_two_schools_of_one_academy_is_one_family() {
        var schools = files();
        var first = new DeskWorld(base, schools.get(0).uai());
        schools.get(0).content().values().forEach(file -> first.enter(Siecle.of(file)));
        long before = first.count("ExternalId x where x.source = 'SIECLE_PERSONNE'");
        var second = new DeskWorld(base, schools.get(1).uai());
        schools.get(1).content().values().forEach(file -> second.enter(Siecle.of(file)));
        long after = first.count("ExternalId x where x.source = 'SIECLE_PERSONNE'");
        assertThat(after - before).isLessThan(schools.get(1).expected().guardians());
        schools.get(0).content().forEach((name, file) -> assertThat(
                        first.difference(Siecle.of(file)).isEmpty())
                .as(name)
                .isTrue());
    }

    private static List<SchoolFiles> files() {
        return DemoFiles.of(DemoSize.SMALL, Clock.fixed(DeskWorld.NOW, ZoneOffset.UTC))
                .schools();
    }
}
