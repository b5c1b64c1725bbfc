package fr.ent.it.browser;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The validator of the W3C (Nu Html Checker), in this JVM: no page leaves the machine. */
public final class Html {

    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    /** The tables of PrimeFaces say twice that a cell is a cell: of all roles on cells, this one alone is let pass. */
    private static final String CELL_OF_PRIMEFACES = "<td role=\"gridcell\"";

    private static Html ready;

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator();
    private final Mistakes found = new Mistakes();

    /** Its schemas take seconds to read, a page some milliseconds. */
    private Html() throws Exception {
        validator.setUpMainSchema(HTML5, found);
        validator.setUpValidatorAndParsers(found, true, false);
    }

    /** The one of this run. */
    public static synchronized Html ready() throws Exception {
        if (ready == null) {
            ready = new Html();
        }
        return ready;
    }

    /** What is wrong with the page as the server wrote it; empty when it is valid. Its advice is not asked for. */
    public List<String> mistakes(String page) {
        found.lines.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(page.replace(CELL_OF_PRIMEFACES, "<td"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(found.lines);
    }

    private static final class Mistakes implements ErrorHandler {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void warning(SAXParseException advice) {
            // not asked for
        }

        @Override
        public void error(SAXParseException mistake) {
            lines.add(mistake.getLineNumber() + ": " + mistake.getMessage());
        }

        @Override
        public void fatalError(SAXParseException mistake) {
            error(mistake);
        }
    }
}
