package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Feeds of the shape of AAF, made by the tests. People and schools are invented. */
public final class Aaf {

    public static final String DOCTYPE = "<!DOCTYPE ficAlimMENESR SYSTEM \"ficAlimMENESR.dtd\">\n";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String mode;

    private Aaf(String mode) {
        this.mode = mode;
    }

    public static Aaf complete() {
        return new Aaf("Complet");
    }

    public static Aaf delta() {
        return new Aaf("Delta");
    }

    /** A numbered file without XML declaration, in ISO-8859-15, as most are. */
    public Aaf with(String category, String requests) {
        var text = DOCTYPE + "<ficAlimMENESR>\n" + requests + "</ficAlimMENESR>\n";
        return file(name(category), text.getBytes(Siecle.LATIN_9));
    }

    /** The same in UTF-8, declared. */
    public Aaf utf8(String category, String requests) {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + DOCTYPE + "<ficAlimMENESR>\n" + requests
                + "</ficAlimMENESR>\n";
        return file(name(category), text.getBytes(StandardCharsets.UTF_8));
    }

    public Aaf file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    private String name(String category) {
        return "ENT_" + mode + "_20261122_" + category + "_" + "%04d".formatted(files.size()) + ".xml";
    }

    /** Its files one by one, by name. */
    public SortedMap<String, Bytes> files() {
        var all = new TreeMap<String, Bytes>();
        files.forEach((name, content) -> all.put(name, Siecle.of(content)));
        return all;
    }

    public Bytes zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("flux/ficAlimMENESR.dtd"));
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("flux/" + file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Siecle.of(out.toByteArray());
    }

    public Bytes tarGz() {
        var out = new ByteArrayOutputStream();
        try (var gz = new GZIPOutputStream(out)) {
            for (var file : files.entrySet()) {
                entry(gz, file.getKey(), file.getValue());
            }
            gz.write(new byte[1024]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Siecle.of(out.toByteArray());
    }

    private static void entry(OutputStream tar, String name, byte[] content) throws IOException {
        var header = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 512);
        var size = "%011o".formatted(content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, header, 124, size.length);
        header[156] = '0';
        tar.write(header);
        tar.write(content);
        tar.write(new byte[(512 - content.length % 512) % 512]);
    }

    public static String add(String category, String id, String... attributes) {
        return "<addRequest>" + head(category, id) + "<attributes>"
                + Arrays.stream(attributes).collect(Collectors.joining()) + "</attributes></addRequest>\n";
    }

    public static String modify(String category, String id, String... attributes) {
        var modifications = Arrays.stream(attributes)
                .map(attribute -> attribute
                        .replace("<attr ", "<modification operation=\"replace\" ")
                        .replace("</attr>", "</modification>"))
                .collect(Collectors.joining());
        return "<modifyRequest>" + head(category, id) + "<modifications>" + modifications
                + "</modifications></modifyRequest>\n";
    }

    public static String delete(String category, String id) {
        return "<deleteRequest>" + head(category, id) + "</deleteRequest>\n";
    }

    private static String head(String category, String id) {
        return "<operationalAttributes><attr name=\"categoriePersonne\"><value>" + category
                + "</value></attr></operationalAttributes><identifier><id>" + id + "</id></identifier>";
    }

    public static String attr(String name, String... values) {
        var inside = Arrays.stream(values)
                .map(value -> "<value>" + value + "</value>")
                .collect(Collectors.joining());
        return "<attr name=\"" + name + "\">" + (values.length == 0 ? "<value/>" : inside) + "</attr>";
    }

    public static String school(String id, String uai) {
        return add(
                "EtabEducNat",
                id,
                attr("ENTStructureJointure", id),
                attr("ENTStructureUAI", uai),
                attr("telephoneNumber", "+33 1 99 00 10 0" + id.charAt(id.length() - 1)));
    }

    public static String pupil(String id, String name, String school, String... more) {
        return add("Eleve", id, person(name), attr("ENTPersonStructRattach", school), String.join("", more));
    }

    public static String adult(String id, String name) {
        return add("PersRelEleve", id, person(name), attr("mobile", "+33 6 39 98 00 00"));
    }

    public static String person(String name) {
        return attr("sn", name)
                + attr("ENTPersonNomPatro", name)
                + attr("givenName", "Zoé")
                + attr("personalTitle", "Mme")
                + attr("ENTPersonDateNaissance", "12/05/2014");
    }
}
