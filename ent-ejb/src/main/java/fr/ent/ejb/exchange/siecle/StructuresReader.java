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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads BEE_STRUCTURES: the divisions and groups of the school, and what they are made of (formats/README.md §1.4). */
public final class StructuresReader {

    private static final int LONGEST_CODE = 20;
    private static final int LABEL = 60;

    private final Feed feed;

    /** Fills this feed. */
    public StructuresReader(Feed feed) {
        this.feed = feed;
        feed.governs(FactKind.MEF, Governance.ADDS);
        feed.governs(FactKind.DIVISION, Governance.DECIDES);
        feed.governs(FactKind.GROUP, Governance.DECIDES);
    }

    /** Reads the file into the feed. */
    public void read(XmlRecords records) throws IOException {
        records.on(SiecleFrame.PATH, parameters -> SiecleFrame.keep(parameters, feed))
                .on("DONNEES/DIVISIONS/DIVISION", this::division)
                .on("DONNEES/GROUPES/GROUPE", this::group)
                .read();
        feed.facts(FactKind.GROUP).values().stream()
                .filter(group -> group.fields().get(Field.DIVISIONS).isEmpty())
                .forEach(group -> feed.anomalies().note(group.place(), "groupWithoutDivision", group.key()));
    }

    private void division(XmlRecord record) {
        var mefs = codes(record, "MEFS_APPARTENANCE/MEF_APPARTENANCE", "CODE_MEF");
        Fact.parts(mefs).stream()
                .filter(mef -> !mef.isEmpty())
                .forEach(mef -> feed.add(new Fact(FactKind.MEF, mef, mef, Map.of(), record.place())));
        add(
                FactKind.DIVISION,
                record,
                Field.MEFS,
                record.said("MEFS_APPARTENANCE").map(any -> mefs));
    }

    private void group(XmlRecord record) {
        var divisions = codes(record, "DIVISIONS_APPARTENANCE/DIVISION_APPARTENANCE", "CODE_STRUCTURE");
        add(FactKind.GROUP, record, Field.DIVISIONS, Optional.of(divisions));
    }

    private void add(FactKind kind, XmlRecord record, Field parts, Optional<String> codes) {
        var code = record.attribute("CODE_STRUCTURE").orElse("");
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            feed.anomalies().error(record.place(), "codeWrong", "CODE_STRUCTURE", code);
            return;
        }
        var values = new Values(record, feed.anomalies()).text(Field.LABEL, "LIBELLE_LONG", LABEL);
        codes.ifPresent(said -> values.put(parts, said));
        if (values.get(Field.LABEL).isEmpty()) {
            values.put(Field.LABEL, code);
        }
        if (!feed.add(new Fact(kind, code, code, values.fields(), record.place()))) {
            feed.anomalies().error(record.place(), "idTwice", "CODE_STRUCTURE", code);
        }
    }

    /** The codes named below the record, as attribute or as tag, sorted. */
    private static String codes(XmlRecord record, String path, String name) {
        return record.all(path).stream()
                .flatMap(part -> part.attribute(name).or(() -> part.value(name)).stream())
                .sorted()
                .distinct()
                .collect(Collectors.joining(Fact.SEPARATOR));
    }
}
