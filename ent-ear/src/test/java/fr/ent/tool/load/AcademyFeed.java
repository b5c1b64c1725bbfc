package fr.ent.tool.load;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the complete feed of an invented académie, as large as a real one: for each school its pupils, one adult a pupil and
 * one more for each fourth, and one teacher for ten pupils, each tenth of them in two schools. {@code docs/measure.md} says
 * how it is used.
 *
 * <p>Arguments: schools, pupils of each, the zip to write.
 */
public final class AcademyFeed {

    private static final int PER_FILE = 10_000;
    private static final int DIVISION = 30;

    private final int schools;
    private final int pupils;

    private AcademyFeed(int schools, int pupils) {
        this.schools = schools;
        this.pupils = pupils;
    }

    /** Writes it, and says on the console how many persons it holds. */
    public static void main(String[] args) throws IOException {
        var feed = new AcademyFeed(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            feed.write(zip);
        }
    }

    /** The UAI of the school of that number, which exists nowhere. */
    static String uai(int school) {
        return "099%04dX".formatted(school);
    }

    private void write(ZipOutputStream zip) throws IOException {
        int all = schools * pupils;
        int adults = all + all / 4;
        int staff = all / 10;
        category(zip, "EtabEducNat", schools, this::school);
        category(zip, "MefEducNat", 1, n -> add("MefEducNat", "10010012110", attr("ENTLibelleMef", "6EME")));
        category(
                zip,
                "MatiereEducNat",
                1,
                n -> add("MatiereEducNat", "030201", attr("ENTLibelleMatiere", "ANGLAIS LV1")));
        category(zip, "Eleve", all, this::pupil);
        category(zip, "PersRelEleve", adults, n -> add("PersRelEleve", "A" + n, person("Adulte", n)));
        category(zip, "PersEducNat", staff, this::teacher);
        System.out.printf("%d schools, %d persons%n", schools, all + adults + staff);
    }

    private void category(ZipOutputStream zip, String category, int count, IntFunction<String> one) throws IOException {
        for (int from = 0; from < count; from += PER_FILE) {
            zip.putNextEntry(new ZipEntry("ENT_Complet_20261126_%s_%04d.xml".formatted(category, from / PER_FILE)));
            Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ficAlimMENESR>\n");
            for (int n = from; n < Math.min(count, from + PER_FILE); n++) {
                out.write(one.apply(n));
            }
            out.write("</ficAlimMENESR>\n");
            out.flush();
        }
    }

    private String school(int n) {
        return add(
                "EtabEducNat",
                structure(n),
                attr("ENTStructureJointure", structure(n)),
                attr("ENTStructureUAI", uai(n)));
    }

    private String pupil(int n) {
        var here = structure(n / pupils);
        var second = n % 4 == 0 ? "<value>A" + (schools * pupils + n / 4) + "$20$1$1$1$0</value>" : "";
        return add(
                "Eleve",
                "E" + n,
                person("Élève", n),
                attr("ENTPersonDateNaissance", "%02d/%02d/2014".formatted(1 + n % 28, 1 + n % 12)),
                attr("ENTPersonStructRattach", here),
                attr("ENTEleveINE", "%09d%c%c".formatted(n, 'A' + n % 26, 'A' + n % 25)),
                attr("ENTEleveMEF", "10010012110"),
                attr("ENTEleveClasses", here + "$6" + n % pupils / DIVISION),
                "<attr name=\"ENTElevePersRelEleve\"><value>A" + n + "$10$1$1$1$0</value>" + second + "</attr>");
    }

    private String teacher(int n) {
        int home = n * 10 / pupils;
        var here = structure(home);
        var also = n % 10 == 0 ? "<value>" + structure((home + 1) % schools) + "$ENS$x$y$z</value>" : "";
        return add(
                "PersEducNat",
                "P" + n,
                person("Professeur", n),
                attr("ENTPersonStructRattach", here),
                "<attr name=\"ENTPersonFonctions\"><value>" + here + "$ENS$x$y$z</value>" + also + "</attr>",
                attr("ENTAuxEnsClassesMatieres", here + "$6" + n % Math.max(1, pupils / DIVISION) + "$030201"),
                "<attr name=\"ENTAuxEnsGroupesMatieres\"><value/></attr>");
    }

    private static String structure(int school) {
        return "" + (1_000 + school);
    }

    private static String person(String name, int n) {
        return attr("sn", name + n)
                + attr("ENTPersonNomPatro", name + n)
                + attr("givenName", "Prénom" + n % 500)
                + attr("personalTitle", n % 2 == 0 ? "Mme" : "M.")
                + attr("mail", "p" + n + "@exemple.invalid");
    }

    private static String attr(String name, String value) {
        return "<attr name=\"" + name + "\"><value>" + value + "</value></attr>\n";
    }

    private static String add(String category, String id, String... attributes) {
        return "<addRequest>\n<operationalAttributes><attr name=\"categoriePersonne\"><value>" + category
                + "</value></attr></operationalAttributes>\n<identifier><id>" + id
                + "</id></identifier>\n<attributes>\n"
                + String.join("", attributes) + "</attributes>\n</addRequest>\n";
    }
}
