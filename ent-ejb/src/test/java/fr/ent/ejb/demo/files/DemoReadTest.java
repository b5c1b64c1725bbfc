package fr.ent.ejb.demo.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.demo.school.DemoSize;
import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Severity;
import fr.ent.ejb.exchange.imports.FeedReader;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The product's own readers find in the files what was invented, without an error. */
class DemoReadTest {

    @ParameterizedTest
    @CsvSource({"FULL,SINCE_2018", "SMALL,SINCE_2018", "SMALL,BEFORE_2018"})
    void readers_find_what_was_invented(DemoSize size, Generation generation) {
        for (var school :
                DemoFiles.of(size, DemoFilesTest.on("2026-11-23"), generation).schools()) {
            var feeds = read(school);
            var expected = school.expected();
            assertThat(facts(feeds, FileKind.SIECLE_NOMENCLATURES, FactKind.MEF))
                    .isEqualTo(expected.mefs());
            assertThat(facts(feeds, FileKind.SIECLE_NOMENCLATURES, FactKind.SUBJECT))
                    .isEqualTo(expected.subjects());
            assertThat(facts(feeds, FileKind.SIECLE_STRUCTURES, FactKind.DIVISION))
                    .isEqualTo(expected.divisions());
            assertThat(facts(feeds, FileKind.SIECLE_STRUCTURES, FactKind.GROUP)).isEqualTo(expected.groups());
            assertThat(facts(feeds, FileKind.STS_DESCENDING, FactKind.STAFF)).isEqualTo(expected.staff());
            assertThat(facts(feeds, FileKind.STS_DESCENDING, FactKind.FORM_TUTOR))
                    .isEqualTo(expected.formTutors());
            assertThat(facts(feeds, FileKind.STS_DESCENDING, FactKind.ASSIGNMENT))
                    .isEqualTo(expected.services());
            assertThat(facts(feeds, FileKind.SIECLE_PUPILS, FactKind.PUPIL)).isEqualTo(expected.pupils());
            assertThat(facts(feeds, FileKind.SIECLE_PUPILS, FactKind.MEMBERSHIP))
                    .isEqualTo(expected.pupils() + expected.groupMemberships());
            assertThat(facts(feeds, FileKind.SIECLE_GUARDIANS, FactKind.GUARDIAN))
                    .isEqualTo(expected.guardians());
            assertThat(facts(feeds, FileKind.SIECLE_GUARDIANS, FactKind.GUARDIANSHIP))
                    .isEqualTo(expected.guardianships());
            assertThat(facts(feeds, FileKind.STS_ASCENDING, FactKind.WEEK_PATTERN))
                    .isEqualTo(3);
            assertThat(facts(feeds, FileKind.STS_ASCENDING, FactKind.TIME_SLOT))
                    .isEqualTo(expected.courses() + coTaught(school));
        }
    }

    @ParameterizedTest
    @CsvSource({"FULL,SINCE_2018", "SMALL,BEFORE_2018"})
    void no_file_has_an_error(DemoSize size, Generation generation) {
        for (var school :
                DemoFiles.of(size, DemoFilesTest.on("2026-11-23"), generation).schools()) {
            assertThat(read(school).values())
                    .allSatisfy(feed -> assertThat(feed.anomalies().all())
                            .filteredOn(anomaly -> anomaly.severity() == Severity.ERROR)
                            .extracting(Anomaly::toString)
                            .isEmpty());
        }
    }

    private static long coTaught(DemoFiles.SchoolFiles school) {
        var up = school.content().get("emp_sts_" + school.uai() + "_2026.xml");
        return Read.elements(up, "COURS").count() - school.expected().courses();
    }

    private static int facts(Map<FileKind, Feed> feeds, FileKind file, FactKind kind) {
        return feeds.get(file).facts(kind).size();
    }

    private static Map<FileKind, Feed> read(DemoFiles.SchoolFiles school) {
        var feeds = new EnumMap<FileKind, Feed>(FileKind.class);
        school.content().forEach((name, bytes) -> {
            var known = new FeedReader.Known(
                    LocalDate.of(2026, 11, 23),
                    pupil -> feeds.get(FileKind.SIECLE_PUPILS)
                            .fact(FactKind.PUPIL, pupil)
                            .isPresent(),
                    staff -> feeds.get(FileKind.STS_DESCENDING)
                            .fact(FactKind.STAFF, staff)
                            .isPresent());
            var feed = FeedReader.read(name, () -> new ByteArrayInputStream(bytes), known);
            feeds.put(feed.kind(), feed);
        });
        return feeds;
    }
}
