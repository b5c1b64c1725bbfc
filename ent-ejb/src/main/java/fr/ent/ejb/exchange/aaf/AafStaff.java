package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Labels;
import fr.ent.persistence.schooling.directory.StaffFunction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The staff of the school in a feed: who has a function, a division or a group there. One person may serve several schools. */
final class AafStaff {

    private static final String FUNCTIONS = "ENTPersonFonctions";
    private static final String NO_FUNCTION = "-";
    private static final String MODALITY = "CG";
    private static final List<String> TIES = List.of(
            FUNCTIONS,
            "ENTAuxEnsClasses",
            "ENTAuxEnsGroupes",
            "ENTAuxEnsClassesPrincipal",
            "ENTAuxEnsClassesMatieres",
            "ENTAuxEnsGroupesMatieres");
    private static final List<FactKind> KINDS =
            List.of(FactKind.STAFF_FUNCTION, FactKind.FORM_TUTOR, FactKind.ASSIGNED_TEACHER, FactKind.STAFF_ROLE);

    private final Feed feed;
    private final AafScope scope;
    private final Present present;

    AafStaff(Feed feed, AafScope scope, Present present) {
        this.feed = feed;
        this.scope = scope;
        this.present = present;
    }

    void take(AafRequest request) {
        var id = request.id();
        var known = present.staff().apply(id);
        boolean whole = request.operation() == AafRequest.Operation.ADD;
        if (request.operation() == AafRequest.Operation.DELETE || whole && !serves(request)) {
            scope.passOver();
            if (known.isPresent()) {
                KINDS.forEach(kind -> scope.decide(kind, id));
            }
        } else if (whole || known.isPresent()) {
            serves(request, known);
        } else {
            scope.passOver();
        }
    }

    private boolean serves(AafRequest request) {
        return request.value("ENTPersonStructRattach").filter(scope::isHere).isPresent()
                || TIES.stream()
                        .flatMap(attribute -> request.values(attribute).stream())
                        .anyMatch(value -> scope.isHere(value.get(0)));
    }

    private void serves(AafRequest request, Optional<String> known) {
        var id = request.id();
        AafPeople.of(request, feed.anomalies()).ifPresent(values -> {
            AafPeople.civility(values);
            AafPeople.gender(request, values);
            values.day(Field.BIRTH_DATE, "ENTPersonDateNaissance");
            var label = AafPeople.label(values, known);
            if (!feed.add(new Fact(FactKind.STAFF, id, label, values.fields(), request.place()))
                    && scope.isComplete()) {
                feed.anomalies().error(request.place(), "idTwice", "id", id);
                return;
            }
            functions(id, label, request);
            tutor(id, label, request);
            teaches(id, label, request);
            if (request.operation() == AafRequest.Operation.ADD) {
                KINDS.forEach(kind -> scope.decide(kind, id)); // what a whole person does not say he is not
            }
        });
    }

    private void functions(String id, String label, AafRequest request) {
        var codes = scope.here(request, FUNCTIONS, 2).stream()
                .map(value -> value.get(0))
                .distinct()
                .toList();
        if (codes.isEmpty() && request.operation() == AafRequest.Operation.ADD) {
            codes = List.of(NO_FUNCTION);
        }
        if (request.said(FUNCTIONS).isPresent()) {
            scope.decide(FactKind.STAFF_FUNCTION, id);
        }
        for (var code : codes) {
            if (code.isEmpty() || code.length() > StaffFunction.LONGEST_CODE) {
                feed.anomalies().error(request.placeOf(FUNCTIONS), "codeWrong", FUNCTIONS, code);
            } else {
                var key = Fact.key(id, code);
                feed.add(new Fact(FactKind.STAFF_FUNCTION, key, label + " – " + code, Map.of(), request.place()));
            }
        }
    }

    private void tutor(String id, String label, AafRequest request) {
        if (request.said("ENTAuxEnsClassesPrincipal").isPresent()) {
            scope.decide(FactKind.FORM_TUTOR, id);
        }
        for (var value : scope.here(request, "ENTAuxEnsClassesPrincipal", 2)) {
            var code = value.get(0);
            feed.add(new Fact(FactKind.DIVISION, code, code, Map.of(), request.place()));
            feed.add(
                    new Fact(FactKind.FORM_TUTOR, Fact.key(id, code), label + " – " + code, Map.of(), request.place()));
        }
    }

    /** Both attributes are needed to decide: a difference that says one leaves the other as it is. */
    private void teaches(String id, String label, AafRequest request) {
        if (request.said("ENTAuxEnsClassesMatieres").isPresent()
                && request.said("ENTAuxEnsGroupesMatieres").isPresent()) {
            scope.decide(FactKind.ASSIGNED_TEACHER, id);
        }
        for (var value : scope.here(request, "ENTAuxEnsClassesMatieres", 3)) {
            teaches(id, label, request, Fact.key(AafReader.DIVISION, value.get(0), value.get(1), MODALITY));
        }
        for (var value : scope.here(request, "ENTAuxEnsGroupesMatieres", 3)) {
            teaches(id, label, request, Fact.key(AafReader.GROUP, value.get(0), value.get(1), MODALITY));
        }
    }

    private void teaches(String id, String label, AafRequest request, String assignment) {
        var parts = Fact.parts(assignment);
        var code = parts.get(1);
        var subject = parts.get(2);
        var place = request.place();
        if (subject.isEmpty() || subject.length() > Labels.SUBJECT_CODE) {
            feed.anomalies().warn(place, "codeWrong", "ENTAuxEnsClassesMatieres", subject);
            return;
        }
        var kind = parts.get(0).equals(AafReader.DIVISION) ? FactKind.DIVISION : FactKind.GROUP;
        feed.add(new Fact(kind, code, code, Map.of(), place));
        feed.add(new Fact(FactKind.SUBJECT, subject, subject, Map.of(), place));
        feed.add(new Fact(FactKind.ASSIGNMENT, assignment, code + " – " + subject, Map.of(), place));
        var taught = label + " – " + code + " – " + subject;
        feed.add(new Fact(FactKind.ASSIGNED_TEACHER, assignment + Fact.SEPARATOR + id, taught, Map.of(), place));
    }
}
