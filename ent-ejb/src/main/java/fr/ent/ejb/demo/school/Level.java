package fr.ent.ejb.demo.school;

/** The four years of a collège with their MEF (module élémentaire de formation), as the ministry codes them. */
public enum Level {
    SIXTH("10010012110", "6G", "6EME", 11),
    FIFTH("10110001110", "5G", "5EME", 12),
    FOURTH("10210001110", "4G", "4EME", 13),
    THIRD("10310019110", "3G", "3EME", 14);

    private final String mef;
    private final String formation;
    private final String label;
    private final int age;

    Level(String mef, String formation, String label, int age) {
        this.mef = mef;
        this.formation = formation;
        this.label = label;
        this.age = age;
    }

    public String mef() {
        return mef;
    }

    public String formation() {
        return formation;
    }

    public String label() {
        return label;
    }

    /** Years between the pupil's year of birth and the year of the rentrée. */
    int age() {
        return age;
    }
}
