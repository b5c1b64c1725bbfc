package fr.ent.ejb.demo.school;

/** What a guardian is to a pupil. */
public record DemoLink(DemoPupil pupil, DemoGuardian guardian, Terms terms) {

    /** NIVEAU_RESPONSABILITE. */
    public static final int LEGAL = 1;

    public static final int IN_CHARGE = 2;
    public static final int CONTACT = 3;

    static final String MOTHER = "10";
    static final String FATHER = "20";
    static final String SIBLING = "37";
    static final String ASCENDANT = "38";
    static final String OTHER_RELATIVE = "39";
    static final String FOSTER = "42";
    static final String TUTOR = "50";
    static final String CHILD_WELFARE = "51";
    static final String HIMSELF = "70";
    static final String OTHER = "90";

    /**
     * @param level 1 legal, 2 in charge, 3 contact only
     * @param kinship CODE_PARENTE of two digits
     */
    public record Terms(int level, String kinship, boolean pays, boolean houses, boolean first) {

        static Terms legal(String kinship) {
            return new Terms(LEGAL, kinship, false, true, false);
        }

        static Terms inCharge(String kinship) {
            return new Terms(IN_CHARGE, kinship, false, false, false);
        }

        static Terms contact(String kinship) {
            return new Terms(CONTACT, kinship, false, false, false);
        }

        Terms paying() {
            return new Terms(level, kinship, true, houses, true);
        }

        Terms elsewhere() {
            return new Terms(level, kinship, pays, false, first);
        }

        Terms housing() {
            return new Terms(level, kinship, pays, true, first);
        }
    }
}
