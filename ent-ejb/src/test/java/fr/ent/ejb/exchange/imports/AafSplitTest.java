package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.exchange.Anomaly;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileRefused;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.aaf.AafSplit;
import fr.ent.ejb.exchange.aaf.Present;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A school finds in its part of a feed what it finds in the whole, said of the same places. */
class AafSplitTest {

    private static final String FILE = "flux.zip";
    private static final int SCHOOLS = 6;
    private static final int OF_THE_ENT = 4;
    private static final int FEEDS = 60;

    @Test
    void of_random_feeds_the_part_is_read_as_the_whole() throws IOException {
        for (long seed = 1; seed <= FEEDS; seed++) {
            var feed = academy(new Random(seed)).zip();
            var wanted = IntStream.range(0, OF_THE_ENT)
                    .mapToObj(AafSplitTest::uai)
                    .collect(Collectors.toCollection(TreeSet::new));
            try (var split = AafSplit.of(FILE, feed, wanted)) {
                assertThat(split.schools()).as("seed " + seed).isEqualTo(wanted);
                for (var uai : wanted) {
                    assertThat(said(read(kept(split, uai), uai)))
                            .as("seed %d, %s", seed, uai)
                            .isEqualTo(said(read(feed, uai)));
                }
            }
        }
    }

    @Test
    void a_part_holds_nobody_of_another_school() throws IOException {
        var feed = Aaf.complete()
                .with("EtabEducNat", Aaf.school("1", uai(1)) + Aaf.school("2", uai(2)))
                .with(
                        "Eleve",
                        Aaf.pupil("11", "Martinet", "1", link("21"))
                                + Aaf.pupil("12", "Bergeronnette", "2", link("22")))
                .with("PersRelEleve", Aaf.adult("21", "Martinet") + Aaf.adult("22", "Bergeronnette"))
                .zip();
        try (var split = AafSplit.of(FILE, feed, Set.of(uai(1), uai(2)))) {
            assertThat(text(kept(split, uai(1)))).contains("Martinet").doesNotContain("Bergeronnette");
            assertThat(text(kept(split, uai(2)))).contains("Bergeronnette").doesNotContain("Martinet");
        }
    }

    @Test
    void what_is_no_xml_is_refused_and_nothing_stays_behind() throws Exception {
        var before = leftovers();
        var feed = Aaf.complete().with("EtabEducNat", "<addRequest>").zip();
        assertThatThrownBy(() -> AafSplit.of(FILE, feed, Set.of(uai(1)))).isInstanceOf(FileRefused.class);
        try (var split = AafSplit.of(FILE, academy(new Random(1)).zip(), Set.of(uai(1)))) {
            split.part(uai(1)).close();
        }
        assertThat(goneIn(Duration.ofSeconds(20), before)).isTrue();
    }

    /** Other runs of tests on this machine have such files too, for a moment: ours would stay. */
    private static boolean goneIn(Duration longest, Set<Path> before) throws Exception {
        var end = System.nanoTime() + longest.toNanos();
        var mine = leftovers();
        mine.removeAll(before);
        while (!mine.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(200);
            mine.retainAll(leftovers());
        }
        return mine.isEmpty();
    }

    private static Set<Path> leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("ent-(split|feed).*"))
                    .collect(Collectors.toSet());
        }
    }

    private static Bytes kept(AafSplit split, String uai) throws IOException {
        try (var part = split.part(uai)) {
            return Siecle.of(part.readAllBytes());
        }
    }

    private static String text(Bytes zip) throws IOException {
        var all = new StringBuilder();
        try (var in = new ZipInputStream(zip.open())) {
            while (in.getNextEntry() != null) {
                all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }

    private static Feed read(Bytes bytes, String uai) {
        var present = new Present(uai, Optional.empty(), AafSplitTest::known, AafSplitTest::known, AafSplitTest::known);
        return FeedReader.read(
                FILE,
                bytes,
                new FeedReader.Known(LocalDate.of(2026, 11, 23), any -> true, any -> true, any -> List.of(), present));
    }

    /** A third of the people are in the school already. */
    private static Optional<String> known(String id) {
        return id.hashCode() % 3 == 0 ? Optional.of("Présent " + id) : Optional.empty();
    }

    /** Everything that the difference is made from; but how many persons of others were passed over. */
    private static List<String> said(Feed feed) {
        var all = new ArrayList<String>();
        feed.all().stream().map(AafSplitTest::said).forEach(all::add);
        feed.governance().keySet().forEach(kind -> all.add("governs " + kind + decides(feed, kind)));
        feed.all().forEach(fact -> all.add(fact.key() + feed.decidesOn(fact.kind(), fact.key())));
        feed.anomalies().all().stream()
                .filter(anomaly -> !anomaly.key().equals("aafPersonsElsewhere"))
                .map(Anomaly::toString)
                .forEach(all::add);
        all.add(feed.uai() + " " + feed.year() + " " + feed.exportedAt());
        all.sort(null);
        return all;
    }

    /** About somebody whom it does not name, and a pupil, an adult, a teacher whom it does. */
    private static String decides(Feed feed, FactKind kind) {
        return Stream.of(
                        Fact.key("none", "none", "", "", "none"),
                        Fact.key("3", "4", "", "", "P3"),
                        Fact.key("39", "400", "", "", "P39"))
                .map(key -> Boolean.toString(feed.decidesOn(kind, key)))
                .collect(Collectors.joining(" "));
    }

    private static String said(Fact fact) {
        return fact.kind() + " " + fact.key() + " " + fact.label() + " " + fact.fields() + " " + place(fact.place());
    }

    private static String place(Place place) {
        return place.file() + ":" + place.line() + ":" + place.column();
    }

    private static String uai(int school) {
        return "09900%02dX".formatted(school);
    }

    private static Aaf academy(Random random) {
        var feed = Aaf.complete();
        var people = random.nextInt(1, 40);
        var files = new ArrayList<Runnable>();
        files.add(() -> feed.with(
                "EtabEducNat",
                IntStream.range(0, SCHOOLS)
                                .mapToObj(n -> Aaf.school("" + n, uai(n)))
                                .collect(Collectors.joining())
                        + (random.nextInt(10) == 0 ? Aaf.add("EtabEducNat", "") : "")));
        files.add(() -> feed.utf8("Eleve", requests(people, n -> pupil(random, n))));
        files.add(() -> feed.with("Eleve", requests(people, n -> pupil(random, n + people))));
        if (random.nextInt(5) > 0) {
            files.add(() -> feed.with("PersRelEleve", requests(people, n -> adult(random, n))));
        }
        if (random.nextInt(5) > 0) {
            files.add(() -> feed.utf8("PersEducNat", requests(people, n -> teacher(random, n))));
        }
        files.add(() -> feed.with(
                "MefEducNat", Aaf.add("MefEducNat", "MEF1", Aaf.attr("ENTLibelleMef", "6EME <![CDATA[& plus]]>"))));
        files.add(() -> feed.utf8(
                "MatiereEducNat", Aaf.add("MatiereEducNat", "S1", Aaf.attr("ENTLibelleMatiere", "Français \"LV\""))));
        Collections.shuffle(files, random);
        files.forEach(Runnable::run);
        return feed;
    }

    private static String requests(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining("\n"));
    }

    private static String pupil(Random random, int n) {
        var school = "" + random.nextInt(SCHOOLS);
        var other = "" + random.nextInt(SCHOOLS);
        var more = new ArrayList<String>(List.of(
                Aaf.attr("ENTEleveClasses", school + "$6A", other + "$5B"),
                Aaf.attr("ENTEleveGroupes", other + "$G&amp;1"),
                Aaf.attr("ENTEleveMEF", "MEF1"),
                link("" + random.nextInt(60), "" + random.nextInt(60))));
        Collections.shuffle(more, random);
        var id = random.nextInt(30) == 0 ? "" : "" + n;
        return Aaf.pupil(
                id,
                "Élève" + n + " d&amp;amp;Orge",
                school,
                more.subList(0, random.nextInt(5)).toArray(String[]::new));
    }

    private static String link(String... adults) {
        return Aaf.attr(
                "ENTElevePersRelEleve",
                Arrays.stream(adults).map(adult -> adult + "$10$1$1$1$0").toArray(String[]::new));
    }

    private static String adult(Random random, int n) {
        return Aaf.adult(random.nextInt(30) == 0 ? "" : "" + n, "Adulte" + n + " &lt;l&apos;aîné&gt;");
    }

    private static String teacher(Random random, int n) {
        var school = random.nextInt(SCHOOLS);
        return Aaf.add(
                "PersEducNat",
                "P" + n,
                Aaf.person("Prof" + n),
                random.nextBoolean() ? Aaf.attr("ENTPersonStructRattach", "" + school) : "",
                Aaf.attr("ENTPersonFonctions", school + "$ENS$x$y$z", random.nextInt(SCHOOLS) + "$DOC$x$y$z"),
                Aaf.attr("ENTAuxEnsClassesMatieres", random.nextInt(SCHOOLS) + "$6A$S1"),
                Aaf.attr("ENTAuxEnsGroupesMatieres"));
    }
}
