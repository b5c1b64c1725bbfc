package fr.ent.persistence.kernel;

import java.util.Arrays;
import java.util.Optional;

/** What a document that somebody hands in may be, told by its first bytes and never by its name. */
public enum FileType {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

    private final String mediaType;
    private final int[] signature;

    FileType(String mediaType, int... signature) {
        this.mediaType = mediaType;
        this.signature = signature;
    }

    /** The type of these bytes; empty when it is none of the three. */
    public static Optional<FileType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.begins(bytes)).findFirst();
    }

    /** As a browser is told. */
    public String mediaType() {
        return mediaType;
    }

    private boolean begins(byte[] bytes) {
        if (bytes.length < signature.length) {
            return false;
        }
        for (var rank = 0; rank < signature.length; rank++) {
            if ((bytes[rank] & 0xFF) != signature[rank]) {
                return false;
            }
        }
        return true;
    }
}
