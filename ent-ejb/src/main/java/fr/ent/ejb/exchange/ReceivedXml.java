package fr.ent.ejb.exchange;

import java.io.IOException;

/** A received file, unpacked, checked and decoded: ready to be recognised and read. */
public final class ReceivedXml {

    private final String file;
    private final XmlText text;

    private ReceivedXml(String file, XmlText text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Checks the bytes of an XML, or of a zip that holds one.
     *
     * @throws FileRefused when they are neither, are too much, or are hostile
     */
    public static ReceivedXml open(String file, Bytes bytes, Anomalies anomalies) throws IOException {
        return new ReceivedXml(file, XmlText.check(file, Unpacked.xml(file, bytes), anomalies));
    }

    /** The name of the root element. */
    public String root() throws IOException {
        return records().root();
    }

    /** A new passage over the file. */
    public XmlRecords records() {
        return new XmlRecords(file, text);
    }
}
