package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.XmlRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests of a feed by school and by the file in which they stood, in a folder that only this server's user reads. Some are
 * held until there are many, because a file cannot be kept open for each school.
 */
final class AafPages implements AutoCloseable {

    /** In place of a school: what is of every school. */
    static final String OF_ALL = "";

    private static final int HELD = 24 << 20;
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + AafParts.ROOT + ">\n";
    private static final String END = "</" + AafParts.ROOT + ">\n";

    private final Path folder;
    private final Map<String, Map<String, Path>> pages = new TreeMap<>();
    private final Map<Path, ByteArrayOutputStream> held = new LinkedHashMap<>();
    private int files;
    private int size;

    AafPages() throws IOException {
        this.folder = Files.createTempDirectory("ent-split");
    }

    void add(String uai, String file, XmlRecord request) {
        var page = pages.computeIfAbsent(uai, any -> new TreeMap<>())
                .computeIfAbsent(file, any -> folder.resolve(String.valueOf(files++)));
        var bytes = (request.xml() + "\n").getBytes(StandardCharsets.UTF_8);
        held.computeIfAbsent(page, any -> new ByteArrayOutputStream()).writeBytes(bytes);
        size += bytes.length;
        if (size > HELD) {
            write();
        }
    }

    private void write() {
        try {
            for (var page : held.entrySet()) {
                Files.write(
                        page.getKey(),
                        page.getValue().toByteArray(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        held.clear();
        size = 0;
    }

    /** The files of a school, by name, as a feed has them; the first says which categories the whole feed has. */
    Map<String, Bytes> files(String uai, Collection<String> categories) {
        write();
        var content = new TreeMap<String, List<Path>>();
        for (var whose : List.of(uai, OF_ALL)) {
            pages.getOrDefault(whose, Map.of())
                    .forEach((file, page) -> content.computeIfAbsent(file, any -> new ArrayList<>())
                            .add(page));
        }
        var all = new LinkedHashMap<String, Bytes>();
        content.forEach((file, parts) -> {
            var head = BEGIN + (all.isEmpty() ? said(categories) : "");
            all.put(file, () -> open(head, parts));
        });
        return all;
    }

    private static String said(Collection<String> categories) {
        var text = new StringBuilder();
        categories.forEach(category -> text.append('<')
                .append(AafSplit.CATEGORY)
                .append('>')
                .append(XmlRecord.escaped(category))
                .append("</")
                .append(AafSplit.CATEGORY)
                .append(">\n"));
        return text.toString();
    }

    private static InputStream open(String head, List<Path> pages) throws IOException {
        var all = new ArrayList<InputStream>();
        all.add(text(head));
        for (var page : pages) {
            all.add(Files.newInputStream(page));
        }
        all.add(text(END));
        return new SequenceInputStream(Collections.enumeration(all));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        for (var files : pages.values()) {
            for (var page : files.values()) {
                Files.deleteIfExists(page);
            }
        }
        Files.deleteIfExists(folder);
    }
}
