package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Bytes;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files of the very shape of the samples in ../shared/formats, with invented people: the same counts, without that folder. */
final class SampleTwins {

    private static final String SIXTH = "10010012110";
    private static final String TERMS =
            """
            <NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE>
            <PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES><PERCOIT_LES_AIDES>true</PERCOIT_LES_AIDES>
            <HEBERGE_ELEVE>true</HEBERGE_ELEVE><A_CONTACTER_EN_PRIORITE>true</A_CONTACTER_EN_PRIORITE>
            """;

    private SampleTwins() {}

    static Bytes nomenclature() {
        return siecle(
                "BEE_NOMENCLATURES",
                """
                <MEFS><MEF CODE_MEF="10110001110"><LIBELLE_LONG>5EME</LIBELLE_LONG><LIBELLE_EDITION>5ème</LIBELLE_EDITION></MEF></MEFS>
                <MATIERES><MATIERE CODE_MATIERE="020300"><CODE_GESTION>LCALA</CODE_GESTION>
                  <LIBELLE_LONG>LANGUES ET CULTURES DE L'ANTIQUITE LATIN</LIBELLE_LONG>
                  <LIBELLE_EDITION>Langues et cultures de l'Antiquité LATIN</LIBELLE_EDITION></MATIERE></MATIERES>
                """);
    }

    static Bytes guardians() {
        var people = Stream.of("209401", "209406", "209400")
                .map(id ->
                        "<PERSONNE PERSONNE_ID=\"" + id + "\"><LC_CIVILITE>MME</LC_CIVILITE><NOM_DE_FAMILLE>ADULTE" + id
                                + "</NOM_DE_FAMILLE><PRENOM>Zoé</PRENOM><TEL_PORTABLE>+33639980000</TEL_PORTABLE>"
                                + "<ADRESSE_ID>1</ADRESSE_ID></PERSONNE>\n")
                .collect(Collectors.joining());
        return siecle(
                "BEE_RESPONSABLES",
                "<PERSONNES>" + people + "</PERSONNES><RESPONSABLES>" + Siecle.link("610308", "209401", TERMS)
                        + Siecle.link("610308", "209406", TERMS) + Siecle.link("610305", "209400", TERMS)
                        + "</RESPONSABLES><ADRESSES><ADRESSE ADRESSE_ID=\"1\"><LIGNE1_ADRESSE>1 RUE INVENTEE</LIGNE1_ADRESSE>"
                        + "<CODE_POSTAL>99100</CODE_POSTAL><LIBELLE_POSTAL>SAINT EXEMPLE</LIBELLE_POSTAL></ADRESSE></ADRESSES>");
    }

    private static Bytes siecle(String root, String data) {
        return Siecle.latin(Siecle.document(
                root,
                "<PARAMETRES><UAJ>" + Siecle.UAI + "</UAJ><ANNEE_SCOLAIRE>2018</ANNEE_SCOLAIRE>"
                        + "<HORODATAGE>05/06/2019 09:11:05</HORODATAGE></PARAMETRES><DONNEES>" + data + "</DONNEES>"));
    }

    static Bytes descending() {
        var german = service("030101", "8949", "");
        var head = "<PARAMETRES><UAJ CODE=\"" + Siecle.UAI + "\"><ACADEMIE><CODE>01</CODE></ACADEMIE>"
                + "<TELEPHONE>0102030405</TELEPHONE></UAJ><ANNEE_SCOLAIRE ANNEE=\"2026\"/></PARAMETRES>"
                + "<NOMENCLATURES><MATIERES>" + subject("030101", "ALLEMAND LV1") + subject("030201", "ANGLAIS LV1")
                + "</MATIERES><MEFS><MEF CODE=\"" + SIXTH + "\"><LIBELLE_EDITION>6EME</LIBELLE_EDITION></MEF></MEFS>"
                + "</NOMENCLATURES>";
        var tutor = "<PROFS_PRINC><PROF_PRINC><CODE_STRUCTURE>6E1</CODE_STRUCTURE></PROF_PRINC></PROFS_PRINC>";
        return Siecle.utf8("<STS_EDT>" + head + "<DONNEES><INDIVIDUS>"
                + Sts.individual("8949", "ENS", "<GRADE>CERTIFIE</GRADE>" + tutor)
                + Sts.individual("8950", "ENS", "<GRADE>AGREGE</GRADE>")
                + "</INDIVIDUS><STRUCTURE><DIVISIONS><DIVISION CODE=\"6E1\"><SERVICES>" + german
                + "</SERVICES><MEFS_APPARTENANCE><MEF CODE=\"" + SIXTH
                + "\"/></MEFS_APPARTENANCE></DIVISION></DIVISIONS>"
                + groups(german, service("030201", "8950", "")) + "</STRUCTURE></DONNEES></STS_EDT>");
    }

    static Bytes ascending() {
        var first = LocalDate.of(2026, 8, 31);
        var patterns =
                pattern("H", first, 36, 1) + pattern("A", first, 18, 2) + pattern("B", first.plusWeeks(1), 18, 2);
        return Siecle.utf8("<EDT_STS><ALTERNANCES>" + patterns + "</ALTERNANCES><DONNEES><STRUCTURE>"
                + groups(service("030101", "8949", lessons("A")), service("030201", "8950", lessons("B")))
                + "</STRUCTURE></DONNEES></EDT_STS>");
    }

    private static String groups(String german, String english) {
        return "<GROUPES>" + group("6LV1.ALL", german) + group("6LV1.ANG", english) + "</GROUPES>";
    }

    private static String group(String code, String services) {
        return "<GROUPE CODE=\"" + code
                + "\"><DIVISIONS_APPARTENANCE><DIVISION_APPARTENANCE CODE=\"6E1\"/></DIVISIONS_APPARTENANCE><SERVICES>"
                + services + "</SERVICES></GROUPE>";
    }

    private static String service(String subject, String teacher, String lessons) {
        return "<SERVICE CODE_MATIERE=\"" + subject + "\" CODE_MOD_COURS=\"CG\"><ENSEIGNANTS><ENSEIGNANT ID=\""
                + teacher
                + "\" TYPE=\"epp\"><COURS_RATTACHES>" + lessons
                + "</COURS_RATTACHES></ENSEIGNANT></ENSEIGNANTS></SERVICE>";
    }

    private static String subject(String code, String label) {
        return "<MATIERE CODE=\"" + code + "\"><CODE_GESTION>" + label.substring(0, 6)
                + "</CODE_GESTION><LIBELLE_EDITION>" + label + "</LIBELLE_EDITION></MATIERE>";
    }

    private static String pattern(String code, LocalDate first, int weeks, int every) {
        return "<ALTERNANCE CODE=\"" + code + "\"><SEMAINES>"
                + IntStream.range(0, weeks)
                        .mapToObj(n ->
                                "<DATE_DEBUT_SEMAINE>" + first.plusWeeks((long) n * every) + "</DATE_DEBUT_SEMAINE>")
                        .collect(Collectors.joining())
                + "</SEMAINES></ALTERNANCE>";
    }

    /** Four in all weeks, one in every other. */
    private static String lessons(String everyOther) {
        return Stream.of("H1", "H2", "H4", "H5", everyOther + "3")
                .map(when -> "<COURS><CODE_ALTERNANCE>" + when.charAt(0) + "</CODE_ALTERNANCE><JOUR>" + when.charAt(1)
                        + "</JOUR><HEURE_DEBUT>0800</HEURE_DEBUT><DUREE>0100</DUREE></COURS>")
                .collect(Collectors.joining());
    }
}
