package fr.ent.web.kernel;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The address of a stylesheet or script of ours ends with the hash of its bytes: browsers may keep it for ever. */
public class FingerprintedResources extends ResourceHandlerWrapper {

    /** PrimeFaces gives its version under the same name. */
    static final String PARAMETER = "v";

    private static final String OURS = "ent";
    private static final int DIGITS = 12;
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    /** Named by faces-config.xml. */
    public FingerprintedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return signed(super.createResource(name, library), name, library);
    }

    @Override
    public Resource createResource(String name, String library, String type) {
        return signed(super.createResource(name, library, type), name, library);
    }

    private static Resource signed(Resource resource, String name, String library) {
        return resource == null || !OURS.equals(library) ? resource : new Fingerprinted(resource, name);
    }

    private static final class Fingerprinted extends ResourceWrapper {

        private final String name;

        Fingerprinted(Resource wrapped, String name) {
            super(wrapped);
            this.name = name;
        }

        @Override
        public String getRequestPath() {
            var path = super.getRequestPath();
            var print = KNOWN.computeIfAbsent(name, unknown -> print(getWrapped()));
            return path + (path.indexOf('?') < 0 ? '?' : '&') + PARAMETER + '=' + print;
        }
    }

    private static String print(Resource resource) {
        try (InputStream bytes = resource.getInputStream()) {
            return digest(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
