package fr.ent.ejb.demo.files;

/** Which of the two forms of guardianship SIECLE writes. */
public enum Generation {
    /** NIVEAU_RESPONSABILITE 1 to 3, kinship of two digits. */
    SINCE_2018("2.1"),
    /** RESP_LEGAL 0 to 2, kinship of one digit, PERS_CONTACT. */
    BEFORE_2018("2.0");

    private final String version;

    Generation(String version) {
        this.version = version;
    }

    String version() {
        return version;
    }
}
