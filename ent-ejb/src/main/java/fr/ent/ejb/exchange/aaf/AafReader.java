package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.Values;
import fr.ent.persistence.schooling.directory.SchoolContact;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads one school's part of a feed of the académie, in three passages over its files (schools, then pupils and staff, then
 * what these name); nothing is held but what is the school's.
 */
public final class AafReader {

    static final String DIVISION = "D";
    static final String GROUP = "G";

    static final String SCHOOLS = "EtabEducNat";
    private static final String MEFS = "MefEducNat";
    private static final String SUBJECTS = "MatiereEducNat";
    private static final int LABEL = 80;

    private final Feed feed;
    private final AafParts parts;
    private final Present present;
    private final AafScope scope;
    private final Set<String> categories = new HashSet<>();
    private final Set<String> schools = new HashSet<>();
    private AafRequest school;

    /** Fills this feed, of which {@link #about} was told first: what is present depends on its year. */
    public AafReader(Feed feed, AafParts parts, Present present) {
        this.feed = feed;
        this.parts = parts;
        this.present = present;
        this.scope = new AafScope(feed);
    }

    /** Says of which school year a feed is: that of its day. */
    public static void about(Feed feed, AafParts parts) {
        about(feed, parts, null);
    }

    private static void about(Feed feed, AafParts parts, String uai) {
        var year = Integer.toString(SchoolYear.firstYearOf(parts.day()));
        feed.about(uai, year, parts.day().atStartOfDay());
    }

    /** The UAI of all schools of which a feed has a record; nothing else of it is kept. */
    public static Set<String> schoolsOf(Feed feed, AafParts parts) throws IOException {
        var reader = new AafReader(feed, parts, Present.nobody());
        for (var part : parts.all()) {
            reader.pass(part, reader::school);
        }
        return reader.schools;
    }

    /** Reads the files into the feed. */
    public void read() throws IOException {
        for (var part : parts.all()) {
            pass(part, request -> {
                part.categories().add(request.category());
                school(request);
            });
            categories.addAll(part.categories());
        }
        var here = school == null ? present.structure().orElse("") : school.id();
        if (here.isEmpty()) {
            var known = String.join(", ", schools.stream().sorted().limit(10).toList());
            feed.anomalies().error(Place.whole(feed.file()), "aafSchoolAbsent", present.uai(), known);
            return;
        }
        about(feed, parts, present.uai());
        scope.isOf(here);
        scope.govern(categories);
        if (school != null) {
            reached(school);
        }
        people();
        scope.tell(categories);
    }

    private void people() throws IOException {
        var links = new AafLinks(feed, scope, present);
        var pupils = new AafPupils(feed, scope, present, links);
        var staff = new AafStaff(feed, scope, present);
        pass(Map.of(AafScope.PUPILS, pupils::take, AafScope.STAFF, staff::take));
        pass(Map.of(
                AafScope.GUARDIANS,
                links::adult,
                MEFS,
                request -> named(request, FactKind.MEF, "ENTLibelleMef"),
                SUBJECTS,
                request -> named(request, FactKind.SUBJECT, "ENTLibelleMatiere")));
        links.settle();
        if (pupils.unknown() > 0) {
            feed.anomalies().warn(Place.whole(feed.file()), "aafChangedUnknown", Integer.toString(pupils.unknown()));
        }
    }

    private void pass(Map<String, Consumer<AafRequest>> takers) throws IOException {
        for (var part : parts.all()) {
            if (part.categories().stream().anyMatch(takers::containsKey)) {
                pass(part, request -> {
                    var taker = takers.get(request.category());
                    if (taker != null && hasId(request)) {
                        taker.accept(request);
                    }
                });
            }
        }
    }

    private void pass(AafParts.Part part, Consumer<AafRequest> taker) throws IOException {
        var records = part.xml().records();
        for (var operation : AafRequest.Operation.values()) {
            records.on(operation.element(), record -> taker.accept(new AafRequest(record, operation)));
        }
        records.on(AafSplit.CATEGORY, category -> categories.add(category.text()));
        records.read();
    }

    private boolean hasId(AafRequest request) {
        if (!request.hasId()) {
            feed.anomalies().error(request.place(), "idMissing", "id");
        }
        return request.hasId();
    }

    private void school(AafRequest request) {
        if (!request.category().equals(SCHOOLS) || !hasId(request)) {
            return;
        }
        var uai = uai(request);
        uai.ifPresent(schools::add);
        boolean renamed = request.operation() == AafRequest.Operation.MODIFY
                && present.structure().filter(request.id()::equals).isPresent();
        if (uai.filter(present.uai()::equals).isPresent() || renamed) {
            school = request;
        }
    }

    /** The UAI of a school, by its old name or its new one. */
    static Optional<String> uai(AafRequest school) {
        return school.value("ENTStructureUAI").or(() -> school.value("ENTEtablissementUAI"));
    }

    /** How the school is reached, and by which number the next differences will name it. */
    private void reached(AafRequest request) {
        var fields = new EnumMap<Field, String>(Field.class);
        fields.putAll(new Values(request, feed.anomalies())
                .text(Field.PHONE, "telephoneNumber", SchoolContact.LONGEST_PHONE)
                .text(Field.MAIL, "ENTStructureMailSI", SchoolContact.LONGEST_MAIL)
                .fields());
        fields.put(Field.STRUCTURE, request.id());
        feed.add(new Fact(FactKind.SCHOOL, Fact.OF_THE_SCHOOL, "", fields, request.place()));
    }

    /** Gives a level or a subject that the school uses its name; the académie has thousands of others. */
    private void named(AafRequest request, FactKind kind, String attribute) {
        var code = request.id();
        var used = feed.fact(kind, code);
        var said = request.value(attribute);
        if (used.isPresent() && said.isPresent()) {
            var label = said.get().substring(0, Math.min(LABEL, said.get().length()));
            feed.replace(new Fact(
                    kind, code, label, Map.of(Field.LABEL, label), used.get().place()));
        }
    }
}
