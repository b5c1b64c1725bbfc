package fr.ent.ejb.exchange.siecle;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The addresses of a file, which come after the persons who name them; several persons may share one. */
final class Addresses {

    static final String PATH = "DONNEES/ADRESSES/ADRESSE";

    private static final String FRANCE = "100";
    private static final List<String> LINES =
            List.of("LIGNE1_ADRESSE", "LIGNE2_ADRESSE", "LIGNE3_ADRESSE", "LIGNE4_ADRESSE", "BOITE_POSTALE");

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> idOfPerson = new LinkedHashMap<>();

    /** Keeps one address. */
    void keep(XmlRecord address) {
        address.attribute("ADRESSE_ID").ifPresent(id -> byId.put(id, written(address)));
    }

    /** Remembers who lives there; an empty address is one that was taken away. */
    void livesAt(String person, XmlRecord record) {
        record.said("ADRESSE_ID").ifPresent(id -> idOfPerson.put(person, id));
    }

    /** Completes the facts of persons with their addresses, once the file has been read. */
    void settle(Feed feed, FactKind kind) {
        idOfPerson.forEach((person, id) -> feed.fact(kind, person).ifPresent(fact -> settle(feed, fact, id)));
    }

    private void settle(Feed feed, Fact fact, String id) {
        if (!id.isEmpty() && !byId.containsKey(id)) {
            missing(feed, fact.place(), id);
            return;
        }
        var fields = new EnumMap<Field, String>(fact.fields());
        fields.put(Field.ADDRESS, byId.getOrDefault(id, ""));
        feed.replace(new Fact(fact.kind(), fact.key(), fact.label(), fields, fact.place()));
    }

    /** ElevesSansAdresses names addresses that it does not hold: nothing to say then. */
    private void missing(Feed feed, Place place, String id) {
        if (!byId.isEmpty()) {
            feed.anomalies().warn(place, "addressUnknown", id);
        }
    }

    /** Lines, postcode, town and country (none for France), joined as the parts of a key. */
    private static String written(XmlRecord address) {
        var lines = LINES.stream().flatMap(tag -> address.value(tag).stream()).collect(Collectors.joining("\n"));
        boolean french = FRANCE.equals(address.value("CODE_PAYS").orElse(FRANCE));
        var town = address.value(french ? "LIBELLE_POSTAL" : "COMMUNE_ETRANGERE");
        var country = french ? Optional.<String>empty() : address.value("LL_PAYS");
        return Values.address(lines, address.value("CODE_POSTAL").orElse(""), town.orElse(""), country.orElse(""));
    }
}
