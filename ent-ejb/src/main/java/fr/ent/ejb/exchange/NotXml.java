package fr.ent.ejb.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells a person who sent something else than XML what it was. */
final class NotXml {

    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put("PK\u0003\u0004", "zipInZip");
        SIGNATURES.put("\u00D0\u00CF\u0011\u00E0", "spreadsheet");
        SIGNATURES.put("-----BEGIN PGP", "encrypted");
        SIGNATURES.put("-----BEGIN PKCS7", "encrypted");
        SIGNATURES.put("-----BEGIN CMS", "encrypted");
        SIGNATURES.put("Salted__", "encrypted");
        SIGNATURES.put("0\u0082", "encrypted"); // CMS, DER
        SIGNATURES.put("0\u0080", "encrypted"); // CMS, BER
        SIGNATURES.put("\u0085\u0001", "encrypted"); // OpenPGP session key packets
        SIGNATURES.put("\u0085\u0002", "encrypted");
        SIGNATURES.put("\u001F\u008B", "otherArchive");
        SIGNATURES.put("7z\u00BC\u00AF", "otherArchive");
        SIGNATURES.put("Rar!", "otherArchive");
        SIGNATURES.put("%PDF", "notXml");
        SIGNATURES.put("\u00FF\u00FE", "encodingUtf16");
        SIGNATURES.put("\u00FE\u00FF", "encodingUtf16");
    }

    private NotXml() {}

    /** Refuses the file unless its first bytes may begin an XML text. */
    static void refuse(String file, String head) {
        if (head.isBlank()) {
            throw new FileRefused(Place.whole(file), "empty");
        }
        for (var signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                throw new FileRefused(Place.whole(file), signature.getValue());
            }
        }
        var text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        if (!text.stripLeading().startsWith("<")) {
            throw new FileRefused(new Place(file, 1, 1), "notXml");
        }
    }
}
