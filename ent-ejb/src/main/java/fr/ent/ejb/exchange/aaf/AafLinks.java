package fr.ent.ejb.exchange.aaf;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.Values;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * ENTElevePersRelEleve, as idPers$lien$financier$niveau$contact$paiement, in the generation of that very value
 * (formats/README.md §4). New (since 2018): lien has two figures, niveau is 1 legal, 2 in charge, 3 contact. Old: lien has
 * one figure, niveau 1 and 2 are both legal, 0 is everybody else, read as a contact as in SIECLE: a right that is not
 * given is not invented.
 */
final class AafLinks {

    private static final String ATTRIBUTE = "ENTElevePersRelEleve";
    private static final int PARTS = 6;
    private static final Map<String, String> LEVELS = Map.of("1", "LEGAL", "2", "IN_CHARGE", "3", "CONTACT");
    private static final Map<String, String> OLD_LEVELS = Map.of("0", "CONTACT", "1", "LEGAL", "2", "LEGAL");

    private final Feed feed;
    private final AafScope scope;
    private final Present present;
    private final Map<String, Fact> links = new LinkedHashMap<>();
    private final Set<String> wanted = new HashSet<>();
    private int ofOldForm;

    AafLinks(Feed feed, AafScope scope, Present present) {
        this.feed = feed;
        this.scope = scope;
        this.present = present;
    }

    /** Keeps the links of one pupil of the school, when the request speaks of them. */
    void keep(String pupil, AafRequest request) {
        if (request.said(ATTRIBUTE).isEmpty()) {
            return;
        }
        scope.decide(FactKind.PUPIL, pupil);
        links.keySet().removeIf(key -> key.startsWith(Fact.key(pupil, "")));
        for (var value : request.values(ATTRIBUTE)) {
            keep(pupil, value, request.placeOf(ATTRIBUTE));
        }
    }

    private void keep(String pupil, List<String> value, Place place) {
        if (value.size() < PARTS || value.get(0).isEmpty() || !value.get(1).matches("[0-9]{1,2}")) {
            feed.anomalies().error(place, "valueWrong", ATTRIBUTE, String.join("$", value));
            return;
        }
        boolean old = value.get(1).length() == 1;
        var level = (old ? OLD_LEVELS : LEVELS).get(value.get(3));
        if (level == null) {
            feed.anomalies().error(place, "levelWrong", ATTRIBUTE, value.get(3)); // rights are never guessed
            return;
        }
        ofOldForm += old ? 1 : 0;
        var fields = new EnumMap<Field, String>(Field.class);
        fields.put(Field.LEVEL, level);
        fields.put(Field.KINSHIP, value.get(1));
        fields.put(Field.PAYS, yesNo(value.get(2)));
        fields.put(Field.PRIORITY, yesNo(value.get(4)));
        fields.put(Field.RECEIVES_AID, yesNo(value.get(5)));
        var key = Fact.key(pupil, value.get(0));
        if (links.putIfAbsent(key, new Fact(FactKind.GUARDIANSHIP, key, "", fields, place)) == null) {
            wanted.add(value.get(0));
        } else {
            feed.anomalies().warn(place, "linkTwice", pupil, value.get(0));
        }
    }

    private static String yesNo(String said) {
        return Boolean.toString(Values.yesNo(said).orElse(false));
    }

    /** Keeps an adult of a pupil of the school; a difference may also speak of one whom the school has. */
    void adult(AafRequest request) {
        var id = request.id();
        var known = present.guardian().apply(id);
        if (request.operation() == AafRequest.Operation.DELETE) {
            scope.decide(FactKind.GUARDIAN, id);
        } else if (wanted.contains(id) && (known.isPresent() || request.operation() == AafRequest.Operation.ADD)
                || known.isPresent() && !scope.isComplete()) {
            keep(id, request, known);
        } else {
            scope.passOver();
        }
    }

    private void keep(String id, AafRequest request, Optional<String> known) {
        AafPeople.of(request, feed.anomalies()).ifPresent(values -> {
            AafPeople.civility(values);
            var label = AafPeople.label(values, known);
            var fact = new Fact(FactKind.GUARDIAN, id, label, values.fields(), request.place());
            if (!feed.add(fact) && scope.isComplete()) {
                feed.anomalies().error(request.place(), "idTwice", "id", id);
            }
        });
    }

    /** The school says the name of a pupil whom it has; that of a new one is only in the feed. */
    private String label(Fact link, String adult) {
        var pupil = Fact.parts(link.key()).get(0);
        return present.pupil().apply(pupil).isPresent()
                ? adult
                : feed.fact(FactKind.PUPIL, pupil).map(Fact::label).orElse("") + " – " + adult;
    }

    /** Ties pupils to the adults of the feed, or of the school; the others are said. */
    void settle() {
        boolean governed = feed.governance().containsKey(FactKind.GUARDIANSHIP);
        for (var link : governed ? links.values() : List.<Fact>of()) {
            var adult = Fact.parts(link.key()).get(1);
            var name = feed.fact(FactKind.GUARDIAN, adult)
                    .map(Fact::label)
                    .or(() -> scope.isComplete()
                            ? Optional.empty()
                            : present.guardian().apply(adult));
            if (name.isPresent()) {
                feed.add(new Fact(link.kind(), link.key(), label(link, name.get()), link.fields(), link.place()));
            } else {
                feed.anomalies().warn(link.place(), "adultUnknown", adult);
            }
        }
        if (ofOldForm > 0) {
            feed.anomalies().note(Place.whole(feed.file()), "linksOfOldForm", Integer.toString(ofOldForm));
        }
    }
}
