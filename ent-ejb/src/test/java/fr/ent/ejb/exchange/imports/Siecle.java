package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of the shape of the ministry's, made by the tests. People and schools are invented. */
public final class Siecle {

    public static final String UAI = "0990001N";
    public static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    public static final String PARAMETERS =
            """
              <PARAMETRES><UAJ>0990001N</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE>
                <DATE_EXPORT>23/11/2026</DATE_EXPORT><HORODATAGE>23/11/2026 07:30:05</HORODATAGE></PARAMETRES>
            """;

    private Siecle() {}

    public static String pupils(String pupils, String structures) {
        return document(
                "BEE_ELEVES",
                PARAMETERS + "<DONNEES><ELEVES>" + pupils + "</ELEVES><STRUCTURES>" + structures
                        + "</STRUCTURES></DONNEES>");
    }

    public static String guardians(String adults, String links) {
        return document(
                "BEE_RESPONSABLES",
                PARAMETERS + "<DONNEES><PERSONNES>" + adults + "</PERSONNES><RESPONSABLES>" + links
                        + "</RESPONSABLES></DONNEES>");
    }

    public static String document(String root, String inside) {
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<" + root + ">\n" + inside + "</" + root + ">\n";
    }

    public static String pupil(String id, String family, String first, String mef, String more) {
        return """
                <ELEVE ELEVE_ID="%s"><NOM_DE_FAMILLE>%s</NOM_DE_FAMILLE><PRENOM>%s</PRENOM>
                  <DATE_NAISS>12/05/2014</DATE_NAISS><CODE_SEXE>2</CODE_SEXE><CODE_REGIME>2</CODE_REGIME>
                  <CODE_MEF>%s</CODE_MEF>%s</ELEVE>
                """
                .formatted(id, family, first, mef, more);
    }

    public static String in(String pupil, String type, String... codes) {
        var inside = new StringBuilder();
        for (var code : codes) {
            inside.append("<STRUCTURE><CODE_STRUCTURE>")
                    .append(code)
                    .append("</CODE_STRUCTURE><TYPE_STRUCTURE>")
                    .append(type)
                    .append("</TYPE_STRUCTURE></STRUCTURE>");
        }
        return "<STRUCTURES_ELEVE ELEVE_ID=\"" + pupil + "\">" + inside + "</STRUCTURES_ELEVE>\n";
    }

    public static String adult(String id, String family) {
        return "<PERSONNE PERSONNE_ID=\"" + id + "\"><LC_CIVILITE>MME</LC_CIVILITE><NOM_DE_FAMILLE>" + family
                + "</NOM_DE_FAMILLE><PRENOM>Zoé</PRENOM></PERSONNE>\n";
    }

    public static String link(String pupil, String adult, String terms) {
        return "<RESPONSABLE_ELEVE><ELEVE_ID>" + pupil + "</ELEVE_ID><PERSONNE_ID>" + adult + "</PERSONNE_ID>" + terms
                + "</RESPONSABLE_ELEVE>\n";
    }

    public static Bytes latin(String text) {
        return of(text.getBytes(LATIN_9));
    }

    public static Bytes utf8(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Bytes of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    public static byte[] zip(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
