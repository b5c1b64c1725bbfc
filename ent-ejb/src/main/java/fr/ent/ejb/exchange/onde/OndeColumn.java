package fr.ent.ejb.exchange.onde;

import java.util.Set;

/** What the columns of ONDE say, each with the headers under which it was seen: folded, that is letters and digits only. */
enum OndeColumn {
    PUPIL_FAMILY("nomeleve", "nomdefamilleeleve", "nomfamilleeleve"),
    PUPIL_USUAL("nomdusageeleve", "nomusageeleve"),
    PUPIL_FIRST("prenomeleve", "prenom1eleve"),
    BIRTH_DATE("datenaissance", "datedenaissance", "datenaissanceeleve", "datedenaissanceeleve"),
    GENDER("sexe", "sexeeleve"),
    INE("ine", "ineeleve"),
    ADDRESS("adresse1", "adresse", "adresseresponsable"),
    POSTCODE("cp1", "cp", "cpresponsable", "codepostal", "codepostalresponsable"),
    TOWN("commune1", "commune", "communeresponsable"),
    COUNTRY("pays1", "pays", "paysresponsable"),
    CLASS("classe", "libelleclasse", "libelledelaclasse"),
    CLASS_ID("identifiantclasse", "identifiantdelaclasse"),
    CIVILITY("civilite", "civiliteresponsable"),
    ADULT_FAMILY("nom", "nomresponsable", "nomdefamille", "nomdefamilleresponsable"),
    ADULT_USUAL("nomusage", "nomdusage", "nomusageresponsable", "nomdusageresponsable"),
    ADULT_FIRST("prenom", "prenomresponsable"),
    MAIL("courriel", "mail", "mel", "courrielresponsable", "adressemail"),
    HOME_PHONE("telephonedomicile", "teldomicile"),
    WORK_PHONE("telephonetravail", "teltravail"),
    MOBILE_PHONE("telephoneportable", "telportable"),
    DIRECTOR("directeur", "directeurouinon"),
    CHILD_USUAL("nomdusageenfant", "nomusageenfant"),
    CHILD_FAMILY("nomdefamilleenfant", "nomenfant", "nomfamilleenfant"),
    CHILD_FIRST("prenomenfant"),
    CHILD_CLASS("classesenfants", "classeenfant", "classesenfant", "classeenfants");

    private final Set<String> headers;

    OndeColumn(String... headers) {
        this.headers = Set.of(headers);
    }

    boolean isCalled(String folded) {
        return headers.contains(folded);
    }
}
