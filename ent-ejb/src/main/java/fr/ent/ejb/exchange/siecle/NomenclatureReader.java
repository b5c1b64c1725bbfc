package fr.ent.ejb.exchange.siecle;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Labels;
import fr.ent.ejb.exchange.XmlRecord;
import fr.ent.ejb.exchange.XmlRecords;
import java.io.IOException;
import java.util.Map;

/** Reads BEE_NOMENCLATURES: levels (MEF) and subjects, with their names (formats/README.md §1.4). */
public final class NomenclatureReader {

    private final Feed feed;

    /** Fills this feed. */
    public NomenclatureReader(Feed feed) {
        this.feed = feed;
        feed.governs(FactKind.MEF, Governance.KEEPS);
        feed.governs(FactKind.SUBJECT, Governance.KEEPS);
    }

    /** Reads the file into the feed. */
    public void read(XmlRecords records) throws IOException {
        records.on(SiecleFrame.PATH, parameters -> SiecleFrame.keep(parameters, feed))
                .on("DONNEES/MEFS/MEF", this::mef)
                .on("DONNEES/MATIERES/MATIERE", this::subject)
                .read();
    }

    private void mef(XmlRecord record) {
        var code = record.attribute("CODE_MEF").orElse("");
        if (code.isEmpty() || code.length() > Labels.MEF_CODE) {
            feed.anomalies().error(record.place(), "codeWrong", "CODE_MEF", code);
            return;
        }
        var label = Labels.of(record, code);
        feed.add(new Fact(FactKind.MEF, code, label, Map.of(Field.LABEL, label), record.place()));
    }

    /** The ministry lets CODE_MATIERE be empty: such a line names nothing and is passed over. */
    private void subject(XmlRecord record) {
        var code = record.attribute("CODE_MATIERE").orElse("");
        if (code.isEmpty()) {
            feed.anomalies().note(record.place(), "subjectWithoutCode");
        } else if (code.length() > Labels.SUBJECT_CODE) {
            feed.anomalies().error(record.place(), "codeWrong", "CODE_MATIERE", code);
        } else {
            feed.add(Labels.subject(record, code));
        }
    }
}
