package fr.ent.ejb.exchange.siecle;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.XmlRecord;
import fr.ent.ejb.exchange.XmlRecords;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Reads BEE_RESPONSABLES: adults and their links with pupils, in both generations of the form (formats/README.md §1.3). */
public final class GuardiansReader {

    /** LC_CIVILITE; Mlle is no longer written by the administration and is read as Mme. */
    private static final Map<String, String> CIVILITIES =
            Map.of("M", "M", "M.", "M", "MR", "M", "MME", "MME", "MLLE", "MME");

    private final Feed feed;
    private final Predicate<String> isPresentPupil;
    private final Addresses addresses = new Addresses();
    private final Map<String, Fact> adults = new HashMap<>();
    private final Map<String, Fact> links = new LinkedHashMap<>();
    private int ofLeavers;
    private int ofOldForm;

    /** @param isPresentPupil by ELEVE_ID; guardians of nobody present are many in the file and are not taken in */
    public GuardiansReader(Feed feed, Predicate<String> isPresentPupil) {
        this.feed = feed;
        this.isPresentPupil = isPresentPupil;
        feed.governs(FactKind.GUARDIAN, Governance.KEEPS);
        feed.governs(FactKind.GUARDIANSHIP, Governance.DECIDES);
    }

    /** Reads the file into the feed. */
    public void read(XmlRecords records) throws IOException {
        records.on(SiecleFrame.PATH, parameters -> SiecleFrame.keep(parameters, feed))
                .on("DONNEES/PERSONNES/PERSONNE", this::adult)
                .on("DONNEES/RESPONSABLES/RESPONSABLE_ELEVE", this::link)
                .on(Addresses.PATH, addresses::keep)
                .read();
        links.values().forEach(this::settle);
        addresses.settle(feed, FactKind.GUARDIAN);
        noteWhen(ofLeavers, "linksOfLeavers");
        noteWhen(ofOldForm, "linksOfOldForm");
    }

    private void adult(XmlRecord record) {
        var id = record.attribute("PERSONNE_ID").orElse("");
        if (id.isEmpty()) {
            feed.anomalies().error(record.place(), "idMissing", "PERSONNE_ID");
            return;
        }
        People.of(record, feed.anomalies()).ifPresent(values -> {
            values.code(Field.CIVILITY, "LC_CIVILITE", CIVILITIES);
            addresses.livesAt(id, record);
            var fact = new Fact(FactKind.GUARDIAN, id, People.label(values), values.fields(), record.place());
            if (adults.putIfAbsent(id, fact) != null) {
                feed.anomalies().error(record.place(), "idTwice", "PERSONNE_ID", id);
            }
        });
    }

    private void link(XmlRecord record) {
        var pupil = record.value("ELEVE_ID").orElse("");
        var adult = record.value("PERSONNE_ID").orElse("");
        if (pupil.isEmpty() || adult.isEmpty()) {
            feed.anomalies().error(record.place(), "idMissing", pupil.isEmpty() ? "ELEVE_ID" : "PERSONNE_ID");
            return;
        }
        if (!isPresentPupil.test(pupil)) {
            ofLeavers++;
            return;
        }
        var terms = new LinkTerms(record, feed.anomalies());
        ofOldForm += terms.isOfOldForm() ? 1 : 0;
        terms.fields().ifPresent(fields -> {
            var key = Fact.key(pupil, adult);
            var fact = new Fact(FactKind.GUARDIANSHIP, key, "", fields, record.place());
            if (links.putIfAbsent(key, fact) != null) {
                feed.anomalies().warn(record.place(), "linkTwice", pupil, adult);
            }
        });
    }

    private void settle(Fact link) {
        var adult = adults.get(Fact.parts(link.key()).get(1));
        if (adult == null) {
            feed.anomalies()
                    .warn(link.place(), "adultUnknown", Fact.parts(link.key()).get(1));
            return;
        }
        feed.add(adult);
        feed.add(new Fact(link.kind(), link.key(), adult.label(), link.fields(), link.place()));
    }

    private void noteWhen(int count, String key) {
        if (count > 0) {
            feed.anomalies().note(Place.whole(feed.file()), key, Integer.toString(count));
        }
    }
}
