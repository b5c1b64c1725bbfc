package fr.ent.ejb.exchange.siecle;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Values;
import fr.ent.ejb.exchange.XmlRecord;
import fr.ent.ejb.exchange.XmlRecords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads BEE_ELEVES (ElevesAvecAdresses, ElevesSansAdresses): pupils, enrolments, divisions and groups (formats/README.md §1.2). */
public final class PupilsReader {

    private static final Map<String, String> GENDERS = Map.of("1", "MALE", "2", "FEMALE");
    private static final Pattern INE = Pattern.compile("[0-9]{9}[0-9A-Za-z][A-Za-z]");
    private static final int MEF = 11;

    private final Feed feed;
    private final LocalDate today;
    private final Addresses addresses = new Addresses();
    private final Structures structures;
    private final Map<String, String> bearers = new HashMap<>();
    private final Map<String, String> mefs = new HashMap<>();

    /** @param today decides who has left: a pupil whose last day is over is no longer one */
    public PupilsReader(Feed feed, LocalDate today) {
        this.feed = feed;
        this.today = today;
        this.structures = new Structures(feed);
        feed.governs(FactKind.MEF, Governance.ADDS);
        feed.governs(FactKind.DIVISION, Governance.ADDS);
        feed.governs(FactKind.GROUP, Governance.ADDS);
        feed.governs(FactKind.PUPIL, Governance.KEEPS);
        feed.governs(FactKind.ENROLMENT, Governance.DECIDES);
        feed.governs(FactKind.MEMBERSHIP, Governance.DECIDES);
    }

    /** Reads the file into the feed. */
    public void read(XmlRecords records) throws IOException {
        records.on(SiecleFrame.PATH, parameters -> SiecleFrame.keep(parameters, feed))
                .on("DONNEES/ELEVES/ELEVE", this::pupil)
                .on("DONNEES/STRUCTURES/STRUCTURES_ELEVE", structures::keep)
                .on(Addresses.PATH, addresses::keep)
                .read();
        addresses.settle(feed, FactKind.PUPIL);
        structures.settle(mefs);
    }

    private void pupil(XmlRecord record) {
        var id = record.attribute("ELEVE_ID").orElse("");
        if (id.isEmpty()) {
            feed.anomalies().error(record.place(), "idMissing", "ELEVE_ID");
        } else if (hasLeft(id, record)) {
            structures.left(id);
        } else {
            People.of(record, feed.anomalies()).ifPresent(values -> present(id, record, values));
        }
    }

    /** Pupils who left stay in the file with their divisions (formats/README.md §1.6, 1). */
    private boolean hasLeft(String id, XmlRecord record) {
        var said = record.value("DATE_SORTIE");
        if (said.isEmpty()) {
            return false;
        }
        var lastDay = Values.day(said.get());
        if (lastDay.isEmpty()) {
            feed.anomalies().error(record.placeOf("DATE_SORTIE"), "dateWrong", "DATE_SORTIE", said.get());
            return false;
        }
        if (lastDay.get().isAfter(today)) {
            return false;
        }
        feed.leaves(id, lastDay.get());
        return true;
    }

    private void present(String id, XmlRecord record, Values values) {
        values.day(Field.BIRTH_DATE, "DATE_NAISS").code(Field.GENDER, "CODE_SEXE", GENDERS);
        warnWhenMissing(record, "CODE_SEXE", "DATE_NAISS");
        ine(id, record, values);
        addresses.livesAt(id, record);
        var label = People.label(values);
        if (!feed.add(new Fact(FactKind.PUPIL, id, label, values.fields(), record.place()))) {
            feed.anomalies().error(record.place(), "idTwice", "ELEVE_ID", id);
            return;
        }
        structures.present(id, label);
        enrolment(id, label, record);
    }

    private void enrolment(String id, String label, XmlRecord record) {
        var values = new Values(record, feed.anomalies())
                .text(Field.MEF, "CODE_MEF", MEF)
                .text(Field.BOARDING, "CODE_REGIME", 4)
                .day(Field.FROM, "DATE_ENTREE")
                .put(Field.TO, "");
        record.value("DATE_SORTIE").flatMap(Values::day).ifPresent(day -> values.put(Field.TO, day.toString()));
        feed.add(new Fact(FactKind.ENROLMENT, id, label, values.fields(), record.place()));
        var mef = values.get(Field.MEF);
        if (!mef.isEmpty()) {
            mefs.put(id, mef);
            feed.add(new Fact(FactKind.MEF, mef, mef, Map.of(), record.place()));
        }
    }

    private void ine(String pupil, XmlRecord record, Values values) {
        var said =
                record.value("ID_NATIONAL").or(() -> record.value("INE_RNIE")).or(() -> record.value("INE_BEA"));
        if (said.isEmpty()) {
            feed.anomalies().note(record.place(), "ineMissing");
        } else if (!INE.matcher(said.get()).matches()) {
            feed.anomalies().warn(record.place(), "ineMalformed");
        } else if (bearers.containsKey(said.get())) {
            feed.anomalies().warn(record.place(), "ineTwice", pupil, bearers.get(said.get()));
        } else {
            bearers.put(said.get(), pupil);
            values.put(Field.INE, said.get());
        }
    }

    private void warnWhenMissing(XmlRecord record, String... tags) {
        for (var tag : tags) {
            if (record.value(tag).isEmpty()) {
                feed.anomalies().warn(record.place(), "valueMissing", tag);
            }
        }
    }
}
