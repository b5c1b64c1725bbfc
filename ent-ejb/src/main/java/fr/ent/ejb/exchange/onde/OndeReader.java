package fr.ent.ejb.exchange.onde;

import fr.ent.ejb.exchange.Anomalies;
import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.FileRefused;
import fr.ent.ejb.exchange.Governance;
import fr.ent.ejb.exchange.Place;
import fr.ent.ejb.exchange.ReceivedCsv;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a table of ONDE (formats/README.md §3). It names no school and no year: it is taken for those of its sender. */
public final class OndeReader {

    private static final int SHOWN = 120;

    private final ReceivedCsv table;
    private final OndeHeader header;
    private final Feed feed;

    private OndeReader(ReceivedCsv table, OndeHeader header, Feed feed) {
        this.table = table;
        this.header = header;
        this.feed = feed;
    }

    /**
     * Knows a table by its header.
     *
     * @throws FileRefused headerUnknown when it is none of ONDE's
     */
    public static OndeReader of(String file, ReceivedCsv table) {
        var header = new OndeHeader(table.columns());
        var kind = header.kind().orElseThrow(() -> {
            var columns = String.join(", ", table.columns());
            return new FileRefused(
                    new Place(file, 1, 1), "headerUnknown", columns.substring(0, Math.min(SHOWN, columns.length())));
        });
        return new OndeReader(table, header, new Feed(file, kind, new Anomalies()));
    }

    /** What the table is read into. */
    public Feed feed() {
        return feed;
    }

    /**
     * Reads the table into its feed.
     *
     * @param pupilsNamed keys of the pupils present, by {@link OndeKeys#named}; asked by the guardians' table alone
     */
    public Feed read(Function<String, List<String>> pupilsNamed) throws IOException {
        header.tell(feed.file(), feed.anomalies());
        feed.governs(FactKind.SCHOOL, Governance.KEEPS);
        switch (feed.kind()) {
            case ONDE_PUPILS -> {
                var pupils = new OndePupils(feed, header);
                table.rows(pupils::take);
            }
            case ONDE_TEACHERS -> {
                var teachers = new OndeTeachers(feed, header);
                table.rows(teachers::take);
            }
            default -> {
                var guardians = new OndeGuardians(feed, header, pupilsNamed);
                table.rows(guardians::take);
                guardians.settle();
            }
        }
        isPrimary();
        return feed;
    }

    /** ONDE is the base of primary schools. */
    private void isPrimary() {
        if (feed.kind() == FileKind.ONDE_PUPILS && !feed.facts(FactKind.PUPIL).isEmpty()) {
            var whole = Place.whole(feed.file());
            feed.add(new Fact(FactKind.SCHOOL, Fact.OF_THE_SCHOOL, "", Map.of(Field.DEGREE, "FIRST"), whole));
        }
    }
}
