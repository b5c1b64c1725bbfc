package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Bytes;
import java.nio.charset.Charset;

/** Tables of the shape of ONDE's, made by the tests: the older ones quoted and windows-1252, the newer ones bare and UTF-8. People are invented. */
public final class Onde {

    public static final String OLD_PUPILS =
            "\"Nom Elève\";\"Nom d'usage Elève\";\"Prénom Elève\";\"Date naissance\";\"Sexe\";"
                    + "\"Adresse1\";\"Cp1\";\"Commune1\";\"Pays1\";\" Cycle\";\"Niveau\";\"Classe\";\"Attestation fournie\"\r\n";
    public static final String NEW_PUPILS =
            "Nom élève;Nom d’usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;"
                    + "Commune1;Pays1;Cycle;Niveau;Libellé classe;Identifiant classe;Autorisation photo\r\n";
    public static final String CHILD =
            "\"Nom d'usage enfant\";\"Nom de famille enfant\";\"Prénom enfant\";\"Classes enfants\"";
    public static final String GUARDIANS = "\"Civilité Responsable\";\"Nom usage responsable\";\"Nom responsable\";"
            + "\"Prénom responsable\";\"Adresse responsable\";\"CP responsable\";\"Commune responsable\";\"Pays\";"
            + "\"Courriel\";\"Téléphone domicile\";\"Téléphone travail\";\"Téléphone portable\";"
            + CHILD + ";" + CHILD + ";" + CHILD + "\r\n";
    public static final String TEACHERS = "Civilité;Nom usage;Nom;Prénom;Adresse;CP;Commune;Pays;Courriel;"
            + "Téléphone domicile;Téléphone portable;Directeur;Classe\r\n";

    private static final Charset LATIN = Charset.forName("windows-1252");

    private Onde() {}

    /** One line of the older pupils' table. */
    public static String oldPupil(String family, String first, String day, String division) {
        return "\"%s\";;\"%s\";\"%s\";\"F\";\"1 rue des Essais\";\"99000\";\"Exempleville\";\"FRANCE\";\"CYCLE II\";;\"%s\";\"Oui\"\r\n"
                .formatted(family, first, day, division);
    }

    /** The same pupil in the newer table. */
    public static String newPupil(String family, String first, String day, String division, String id) {
        return "%s;;%s;%s;F;;1 rue des Essais;99000;Exempleville;FRANCE;CYCLE II;CE1;%s;%s;Non\r\n"
                .formatted(family, first, day, division, id);
    }

    /** @param children family name, first name and class of each: the line ends with the last of them */
    public static String guardian(String civility, String family, String first, String street, String... children) {
        var line = new StringBuilder("\"%s\";;\"%s\";\"%s\";\"%s\";\"99000\";\"Exempleville\";;;;;"
                .formatted(civility, family, first, street));
        for (int i = 0; i < children.length; i += 3) {
            line.append(";;\"%s\";\"%s\";\"%s\"".formatted(children[i], children[i + 1], children[i + 2]));
        }
        return line + "\r\n";
    }

    public static String teacher(String civility, String family, String first, String director, String division) {
        return "%s;;%s;%s;;;;;;;;%s;%s\r\n".formatted(civility, family, first, director, division);
    }

    public static Bytes latin(String table) {
        return Siecle.of(table.getBytes(LATIN));
    }
}
