package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.XmlRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A complete feed of the académie cut into the parts of its schools in three passages, so that each school reads its own
 * and not the whole: with 500 schools the feed would be read 500 times. A part is a feed itself: every request that names the
 * school, the adults of its pupils, and what belongs to all (levels, subjects); {@link AafReader} finds in it just what it
 * would have found in the whole, as long as the whole says nobody twice. Memory holds which adult belongs to which schools, and {@link AafPages} of requests.
 */
public final class AafSplit implements AutoCloseable {

    /** The element of a part that says a category of which the whole feed has a file. */
    static final String CATEGORY = "entCategory";

    private static final Set<String> OF_ALL = Set.of("MefEducNat", "MatiereEducNat");
    private static final String LINKS = "ENTElevePersRelEleve";

    private final AafParts parts;
    private final AafPages pages;
    private final Set<String> categories = new TreeSet<>();
    private final Map<String, String> schools = new TreeMap<>();
    private final Map<String, Set<String>> adults = new HashMap<>();
    private final Map<String, Set<String>> alone = new HashMap<>();

    private AafSplit(AafParts parts) throws IOException {
        this.parts = parts;
        this.pages = new AafPages();
    }

    /**
     * Cuts a feed.
     *
     * @param uais of the schools whose parts are wanted
     * @throws fr.ent.ejb.exchange.FileRefused when a file is no XML, hostile, or too much
     */
    public static AafSplit of(String file, Bytes bytes, Set<String> uais) throws IOException {
        try (var parts = AafParts.open(file, bytes, new Anomalies())) {
            var split = new AafSplit(parts);
            boolean whole = false;
            try {
                split.cut(uais);
                whole = true;
                return split;
            } finally {
                if (!whole) {
                    split.close();
                }
            }
        }
    }

    private void cut(Set<String> uais) throws IOException {
        for (var part : parts.all()) {
            pass(part, (record, request) -> {
                part.categories().add(request.category());
                school(request, uais);
            });
            categories.addAll(part.categories());
        }
        for (var part : parts.all()) {
            if (!part.categories().equals(Set.of(AafScope.GUARDIANS))) {
                pass(part, (record, request) -> keep(part, record, request));
            }
        }
        for (var part : parts.all()) {
            if (part.categories().contains(AafScope.GUARDIANS)) {
                pass(part, (record, request) -> adult(part, record, request));
            }
        }
    }

    /** One request, as it stands and as it is understood. */
    private interface Taker {
        void take(XmlRecord record, AafRequest request);
    }

    private static void pass(AafParts.Part part, Taker taker) throws IOException {
        var records = part.xml().records();
        for (var operation : AafRequest.Operation.values()) {
            records.on(operation.element(), record -> taker.take(record, new AafRequest(record, operation)));
        }
        records.read();
    }

    private void school(AafRequest request, Set<String> uais) {
        if (request.category().equals(AafReader.SCHOOLS)) {
            AafReader.uai(request).filter(uais::contains).ifPresent(uai -> schools.put(request.id(), uai));
        }
    }

    /** All but the adults, whose pupils may come after them. */
    private void keep(AafParts.Part part, XmlRecord record, AafRequest request) {
        if (isAdult(request)) {
            return;
        }
        if (isOfAll(request)) {
            pages.add(AafPages.OF_ALL, part.name(), record);
        } else if (request.category().equals(AafReader.SCHOOLS)) {
            to(Set.of(request.id()), part, record);
        } else {
            var named = new HashSet<>(request.mentions());
            named.retainAll(schools.keySet());
            to(named, part, record);
            request.values(LINKS).forEach(link -> belongs(link.get(0), named));
        }
    }

    private void adult(AafParts.Part part, XmlRecord record, AafRequest request) {
        if (isAdult(request) && isOfAll(request)) {
            pages.add(AafPages.OF_ALL, part.name(), record);
        } else if (isAdult(request)) {
            to(adults.getOrDefault(request.id(), Set.of()), part, record);
        }
    }

    private static boolean isAdult(AafRequest request) {
        return request.category().equals(AafScope.GUARDIANS);
    }

    /** What each school uses; and what has no key, of which nobody knows whose it is: each school is told. */
    private static boolean isOfAll(AafRequest request) {
        return OF_ALL.contains(request.category()) || !request.hasId();
    }

    /** Most adults have children in one school: those sets are shared. */
    private void belongs(String adult, Set<String> to) {
        for (var school : to) {
            adults.merge(adult, alone.computeIfAbsent(school, Set::of), AafSplit::union);
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.containsAll(other)) {
            return one;
        }
        var both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void to(Set<String> structures, AafParts.Part part, XmlRecord record) {
        for (var structure : structures) {
            var uai = schools.get(structure);
            if (uai != null) {
                pages.add(uai, part.name(), record);
            }
        }
    }

    /** The schools that have a part. */
    public Set<String> schools() {
        return new TreeSet<>(schools.values());
    }

    /** The part of a school, a zip whose bytes are deleted when it is closed. */
    public InputStream part(String uai) throws IOException {
        return AafBundle.zip(pages.files(uai, categories));
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
