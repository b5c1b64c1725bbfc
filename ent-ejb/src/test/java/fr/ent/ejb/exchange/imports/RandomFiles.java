package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Bytes;
import java.util.List;
import java.util.Random;

/** Files of which each says something else of the same few people. */
final class RandomFiles {

    private static final List<String> MEFS = List.of("10010012110", "10110001110", "");
    private static final List<String> CODES = List.of("6E1", "3 SEGPA", "302", "0302", "6E/1", "5E É");
    private static final List<String> TERMS = List.of(
            "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE>",
            "<NIVEAU_RESPONSABILITE>2</NIVEAU_RESPONSABILITE><HEBERGE_ELEVE>true</HEBERGE_ELEVE>",
            "<NIVEAU_RESPONSABILITE>3</NIVEAU_RESPONSABILITE><CODE_PARENTE>70</CODE_PARENTE>",
            "<RESP_LEGAL>1</RESP_LEGAL><PERS_PAIMENT>1</PERS_PAIMENT>",
            "<RESP_LEGAL>0</RESP_LEGAL>");
    private static final List<String> FUNCTIONS = List.of("ENS", "EDU", "DOC", "DIR", "LAB", "");

    private RandomFiles() {}

    static String pupils(Random random) {
        var pupils = new StringBuilder();
        var structures = new StringBuilder();
        for (int id = 1; id <= 8; id++) {
            if (random.nextInt(4) > 0) {
                var more = pick(random, "", "<MEL></MEL>", "<MEL>a" + random.nextInt(3) + "@exemple.fr</MEL>")
                        + pick(
                                random,
                                "",
                                "<DATE_SORTIE>20/11/2026</DATE_SORTIE>",
                                "<DATE_SORTIE>01/12/2026</DATE_SORTIE>")
                        + pick(
                                random,
                                "",
                                "<DATE_ENTREE>01/09/2024</DATE_ENTREE>",
                                "<DATE_ENTREE>10/10/2026</DATE_ENTREE>")
                        + pick(random, "", "<ID_NATIONAL>010203040" + random.nextInt(3) + "A</ID_NATIONAL>");
                pupils.append(Siecle.pupil(
                        "" + id, pick(random, "Ÿ", "œuf", "D'A"), "P" + random.nextInt(2), any(random, MEFS), more));
                structures.append(Siecle.in("" + id, "D", any(random, CODES)));
                structures.append(Siecle.in("" + id, "G", any(random, CODES), any(random, CODES)));
            }
        }
        return Siecle.pupils(pupils.toString(), structures.toString());
    }

    static String guardians(Random random) {
        var adults = new StringBuilder();
        var links = new StringBuilder();
        for (int id = 21; id <= 27; id++) {
            adults.append(Siecle.adult("" + id, pick(random, "Été", "Noël")));
            links.append(Siecle.link("" + (1 + random.nextInt(8)), "" + id, any(random, TERMS)));
            links.append(Siecle.link("" + (1 + random.nextInt(8)), "" + id, any(random, TERMS)));
        }
        return Siecle.guardians(adults.toString(), links.toString());
    }

    private static String pick(Random random, String... values) {
        return any(random, List.of(values));
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Staff with their functions, divisions with form tutors, and what is taught there by whom. */
    static Bytes staff(Random random) {
        var people = new StringBuilder();
        for (int id = 1; id <= 6; id++) {
            if (random.nextInt(4) > 0) {
                var tutor = pick(
                        random,
                        "",
                        "<PROFS_PRINC><PROF_PRINC><CODE_STRUCTURE>6E1</CODE_STRUCTURE>"
                                + "</PROF_PRINC></PROFS_PRINC>");
                people.append(Sts.individual("" + id, any(random, FUNCTIONS), tutor));
            }
        }
        var services = new StringBuilder();
        for (int n = 1; n <= 3; n++) {
            services.append("<SERVICE CODE_MATIERE=\"10" + n + "\" CODE_MOD_COURS=\"CG\"><ENSEIGNANTS><ENSEIGNANT ID=\""
                    + (1 + random.nextInt(6)) + "\" TYPE=\"epp\"/></ENSEIGNANTS></SERVICE>");
        }
        var subjects = new StringBuilder();
        for (int n = 1; n <= 3; n++) {
            subjects.append("<MATIERE CODE=\"10" + n + "\"><LIBELLE_LONG>" + pick(random, "Une", "Autre")
                    + " matière</LIBELLE_LONG></MATIERE>");
        }
        var label = pick(random, "6e 1", "Sixième 1");
        return Siecle.utf8("<STS_EDT><PARAMETRES><UAJ CODE=\"" + Siecle.UAI + "\">"
                + pick(random, "", "<TELEPHONE>0102030405</TELEPHONE>", "<TELEPHONE>0102030406</TELEPHONE>")
                + "</UAJ><ANNEE_SCOLAIRE ANNEE=\"2026\"/></PARAMETRES><NOMENCLATURES><MATIERES>" + subjects
                + "</MATIERES></NOMENCLATURES><DONNEES><INDIVIDUS>" + people
                + "</INDIVIDUS><STRUCTURE><DIVISIONS><DIVISION CODE=\"6E1\"><LIBELLE_LONG>" + label
                + "</LIBELLE_LONG><SERVICES>" + services
                + "</SERVICES></DIVISION></DIVISIONS></STRUCTURE></DONNEES></STS_EDT>");
    }
}
