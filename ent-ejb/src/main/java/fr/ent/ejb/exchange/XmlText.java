package fr.ent.ejb.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The XML text of a received file: checked once byte by byte, then decoded as it is in truth. Ministry files are
 * ISO-8859-15; a file saved again by an editor is often UTF-8 under its old declaration, which is said and read.
 */
final class XmlText {

    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    /** Only AAF has one: it names a grammar that nobody reads, and declares nothing itself. */
    private static final Pattern BARE_DOCTYPE =
            Pattern.compile("<!DOCTYPE\\s+ficAlimMENESR\\s+SYSTEM\\s+[\"'][A-Za-z0-9._/-]{1,80}[\"']\\s*>");

    private static final String AAF = "<ficAlimMENESR";
    private static final String AAF_DOCTYPE = "<!DOCTYPE ficAlimMENESR";
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final Map<String, Charset> KNOWN = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.UTF_8,
            "ISO-8859-15", LATIN_9,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "WINDOWS-1252", Charset.forName("windows-1252"));

    private final Bytes bytes;
    private final Charset charset;
    private final int lines;
    private final boolean marked;
    private final boolean bareDoctype;

    private XmlText(Bytes bytes, Charset charset, ByteScan scan) {
        this.bytes = bytes;
        this.charset = charset;
        this.lines = scan.lines();
        this.marked = scan.startsWithMark();
        this.bareDoctype = BARE_DOCTYPE.matcher(scan.head()).find();
    }

    /** Checks the bytes; refuses what is empty, too large, not XML or in an unknown encoding. */
    static XmlText check(String file, Bytes bytes, Anomalies anomalies) throws IOException {
        ByteScan scan;
        try (var in = bytes.open()) {
            scan = new ByteScan(file).read(in);
        }
        NotXml.refuse(file, scan.head());
        return new XmlText(bytes, charset(file, scan, anomalies), scan);
    }

    private static Charset charset(String file, ByteScan scan, Anomalies anomalies) {
        var declared = declared(scan);
        var charset = KNOWN.get(declared);
        if (charset == null) {
            throw new FileRefused(new Place(file, 1, 1), "encodingUnknown", declared);
        }
        if (charset == StandardCharsets.UTF_8) {
            if (scan.firstNotUtf8() != null) {
                throw new FileRefused(scan.firstNotUtf8(), "encodingWrong", declared);
            }
            return charset;
        }
        if (scan.surelyUtf8() || scan.startsWithMark()) {
            anomalies.warn(new Place(file, 1, 1), "encodingResaved", declared);
            return StandardCharsets.UTF_8;
        }
        return charset;
    }

    /** AAF often declares nothing, and is ISO-8859-15 all the same when it is not UTF-8 (formats/README.md §4). */
    private static String declared(ByteScan scan) {
        var matcher = DECLARED.matcher(scan.head());
        if (matcher.find()) {
            return matcher.group(1).toUpperCase(Locale.ROOT);
        }
        boolean aaf = scan.head().contains(AAF) || scan.head().contains(AAF_DOCTYPE);
        return aaf && scan.firstNotUtf8() != null ? LATIN_9.name() : "UTF-8";
    }

    /** Is its DOCTYPE, if it has one, the empty one of AAF? Nothing is read through it. */
    boolean hasBareDoctype() {
        return bareDoctype;
    }

    /** The text from its first character, the byte order mark left out. */
    Reader open() throws IOException {
        InputStream in = bytes.open();
        if (marked) {
            in.skipNBytes(3);
        }
        return new BufferedReader(new InputStreamReader(in, charset));
    }

    /** Lines in the file, from 1. */
    int lines() {
        return lines;
    }
}
