package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Labels;
import fr.ent.ejb.exchange.Values;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pupils of the school in a feed: ENTPersonStructRattach says whose a pupil is. */
final class AafPupils {

    private static final Pattern INE = Pattern.compile("[0-9]{9}[0-9A-Za-z][A-Za-z]");
    private static final int LONGEST_CODE = 20;
    private static final String SCHOOL = "ENTPersonStructRattach";

    private final Feed feed;
    private final AafScope scope;
    private final Present present;
    private final AafLinks links;
    private final Map<String, String> bearers = new HashMap<>();
    private int unknown;

    AafPupils(Feed feed, AafScope scope, Present present, AafLinks links) {
        this.feed = feed;
        this.scope = scope;
        this.present = present;
        this.links = links;
    }

    /** How many changes are of somebody whom the school has not. */
    int unknown() {
        return unknown;
    }

    void take(AafRequest request) {
        var id = request.id();
        var known = present.pupil().apply(id);
        boolean toldElsewhere =
                request.value(SCHOOL).filter(number -> !scope.isHere(number)).isPresent();
        boolean toldHere = request.value(SCHOOL).filter(scope::isHere).isPresent();
        switch (request.operation()) {
            case DELETE -> leaves(id, known);
            case ADD -> {
                if (toldHere) {
                    isHere(id, request, known);
                } else {
                    scope.passOver();
                    leaves(id, known);
                }
            }
            case MODIFY -> {
                if (toldElsewhere) {
                    leaves(id, known);
                } else if (known.isPresent() || feed.fact(FactKind.PUPIL, id).isPresent()) {
                    isHere(id, request, known);
                } else {
                    unknown += toldHere ? 1 : 0;
                    scope.passOver();
                }
            }
        }
    }

    private void leaves(String id, Optional<String> known) {
        feed.remove(FactKind.PUPIL, id);
        feed.remove(FactKind.ENROLMENT, id);
        if (known.isPresent()) {
            scope.decide(FactKind.ENROLMENT, id);
            List.of(AafReader.DIVISION, AafReader.GROUP).forEach(type -> scope.decide(FactKind.MEMBERSHIP, id, type));
        }
    }

    private void isHere(String id, AafRequest request, Optional<String> known) {
        AafPeople.of(request, feed.anomalies()).ifPresent(values -> {
            values.day(Field.BIRTH_DATE, "ENTPersonDateNaissance");
            AafPeople.gender(request, values);
            ine(id, request, values);
            var label = AafPeople.label(values, known);
            if (keep(new Fact(FactKind.PUPIL, id, label, values.fields(), request.place()))) {
                enrolment(id, label, request);
                places(id, label, request, AafReader.DIVISION, "ENTEleveClasses");
                places(id, label, request, AafReader.GROUP, "ENTEleveGroupes");
                links.keep(id, request);
            }
        });
    }

    /** A difference may speak of somebody twice: what it says last stands. A complete feed may not. */
    private boolean keep(Fact fact) {
        var before = feed.fact(fact.kind(), fact.key());
        if (before.isEmpty()) {
            return feed.add(fact);
        }
        if (scope.isComplete()) {
            feed.anomalies().error(fact.place(), "idTwice", "id", fact.key());
            return false;
        }
        var all = new EnumMap<Field, String>(Field.class);
        all.putAll(before.get().fields());
        all.putAll(fact.fields());
        feed.replace(new Fact(fact.kind(), fact.key(), fact.label(), all, fact.place()));
        return true;
    }

    private void ine(String id, AafRequest request, Values values) {
        var said = request.value("ENTEleveINE").orElse("");
        if (said.isEmpty()) {
            return;
        }
        var bearer = bearers.putIfAbsent(said, id);
        if (!INE.matcher(said).matches()) {
            feed.anomalies().warn(request.placeOf("ENTEleveINE"), "ineMalformed");
        } else if (bearer != null && !bearer.equals(id)) {
            feed.anomalies().warn(request.place(), "ineTwice", id, bearer);
        } else {
            values.put(Field.INE, said);
        }
    }

    private void enrolment(String id, String label, AafRequest request) {
        var values = new Values(request, feed.anomalies()).text(Field.MEF, "ENTEleveMEF", Labels.MEF_CODE);
        firstDay(request).ifPresent(day -> values.put(Field.FROM, day.toString()));
        if (request.operation() == AafRequest.Operation.ADD) {
            values.put(Field.TO, "");
        }
        keep(new Fact(FactKind.ENROLMENT, id, label, values.fields(), request.place()));
        var mef = values.get(Field.MEF);
        if (!mef.isEmpty()) {
            feed.add(new Fact(FactKind.MEF, mef, mef, Map.of(), request.place()));
        }
    }

    /** The day on which he entered the first of his divisions. */
    private Optional<LocalDate> firstDay(AafRequest request) {
        return request.values("ENTEleveDateEntreeClasses").stream()
                .filter(value -> value.size() > 1 && scope.isHere(value.get(0)))
                .flatMap(value -> Values.day(value.get(1)).stream())
                .min(LocalDate::compareTo);
    }

    /** Where the feed places him; of two divisions the last is kept, as the ministry writes them in the order of time. */
    private void places(String id, String label, AafRequest request, String type, String attribute) {
        if (request.said(attribute).isEmpty()) {
            return;
        }
        scope.decide(FactKind.MEMBERSHIP, id, type);
        feed.facts(FactKind.MEMBERSHIP).keySet().removeIf(key -> key.startsWith(Fact.key(id, type, "")));
        var codes = scope.here(request, attribute, 2).stream()
                .map(value -> value.get(0))
                .distinct()
                .toList();
        if (type.equals(AafReader.DIVISION) && codes.size() > 1) {
            var last = codes.get(codes.size() - 1);
            feed.anomalies().warn(request.placeOf(attribute), "divisionTwice", String.join(", ", codes), last);
            codes = List.of(last);
        }
        for (var code : codes) {
            place(Fact.key(id, type, code), label, request, attribute);
        }
    }

    private void place(String key, String label, AafRequest request, String attribute) {
        var type = Fact.parts(key).get(1);
        var code = Fact.parts(key).get(2);
        var place = request.placeOf(attribute);
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            feed.anomalies().error(place, "codeWrong", attribute, code);
            return;
        }
        var kind = type.equals(AafReader.DIVISION) ? FactKind.DIVISION : FactKind.GROUP;
        feed.add(new Fact(kind, code, code, Map.of(), place));
        feed.add(new Fact(FactKind.MEMBERSHIP, key, label + " – " + code, Map.of(), place));
    }
}
