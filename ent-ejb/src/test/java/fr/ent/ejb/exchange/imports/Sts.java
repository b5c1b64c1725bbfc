package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Bytes;

/** Files of the shape of STS-Web's, made by the tests. People and schools are invented. */
final class Sts {

    private Sts() {}

    /** sts_emp of the invented school, with what stands in its UAJ, its staff and its structures. */
    static Bytes descending(String uaj, String people, String structures) {
        return Siecle.utf8("<STS_EDT><PARAMETRES><UAJ CODE=\"" + Siecle.UAI + "\">" + uaj
                + "</UAJ><ANNEE_SCOLAIRE ANNEE=\"2026\"/></PARAMETRES><DONNEES><INDIVIDUS>" + people
                + "</INDIVIDUS><STRUCTURE>" + structures + "</STRUCTURE></DONNEES></STS_EDT>");
    }

    static Bytes descending(String people) {
        return descending("", people, "");
    }

    /** NOMn P, without a function when it is empty, with what else is said of him. */
    static String individual(String id, String function, String more) {
        var said = function.isEmpty() ? "" : "<FONCTION>" + function + "</FONCTION>";
        return "<INDIVIDU ID=\"" + id + "\" TYPE=\"epp\"><NOM_USAGE>NOM" + id + "</NOM_USAGE><PRENOM>P</PRENOM>" + said
                + more + "</INDIVIDU>\n";
    }

    static String individual(String id, String function) {
        return individual(id, function, "");
    }
}
