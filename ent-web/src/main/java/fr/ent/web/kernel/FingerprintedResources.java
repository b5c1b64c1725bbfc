package fr.ent.web.kernel;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The address of a stylesheet or script of ours ends with the hash of its bytes: browsers may keep it for ever. What the
 * WAR holds does not change while it runs, so it is looked for once; Faces would look for each part of each page again.
 */
public class FingerprintedResources extends ResourceHandlerWrapper {

    /** PrimeFaces gives its version under the same name. */
    static final String PARAMETER = "v";

    private static final String OURS = "ent";
    private static final int DIGITS = 12;

    private final Map<String, Resource> ours = new ConcurrentHashMap<>();
    private final Map<String, ViewResource> parts = new ConcurrentHashMap<>();

    /** Named by faces-config.xml. */
    public FingerprintedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    /** A page, template or part of one. */
    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        return parts.computeIfAbsent(name, unknown -> super.createViewResource(context, unknown));
    }

    @Override
    public Resource createResource(String name, String library) {
        return OURS.equals(library)
                ? ours.computeIfAbsent(name, this::fingerprinted)
                : super.createResource(name, library);
    }

    /** The type of ours is that of their names. */
    @Override
    public Resource createResource(String name, String library, String type) {
        return OURS.equals(library) ? createResource(name, library) : super.createResource(name, library, type);
    }

    private Resource fingerprinted(String name) {
        var resource = super.createResource(name, OURS);
        return resource == null ? null : new Fingerprinted(resource);
    }

    private static final class Fingerprinted extends ResourceWrapper {

        private final String print;

        Fingerprinted(Resource wrapped) {
            super(wrapped);
            this.print = print(wrapped);
        }

        @Override
        public String getRequestPath() {
            var path = super.getRequestPath();
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
