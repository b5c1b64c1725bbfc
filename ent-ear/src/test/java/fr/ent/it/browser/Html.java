package fr.ent.it.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The validator of the W3C (Nu Html Checker), in this JVM: no page leaves the machine. */
public final class Html {

    private Html() {}

    /** What is wrong with the page as the server wrote it; empty when it is valid. Its advice is not asked for. */
    public static List<String> mistakes(String page) {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        try {
            return validator
                    .validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                    .lines()
                    .filter(line -> line.contains(" error: "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
