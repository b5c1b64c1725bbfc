package fr.ent.ejb.demo.school;

/**
 * A member of staff as STS knows one.
 *
 * @param id INDIVIDU ID: only the pair (id, type) is a key
 * @param type epp, local, dir or eppsup
 * @param function FONCTION, null for local people and for who is on leave
 * @param discipline code such as L1300, null for who does not teach
 */
public record DemoTeacher(String id, String type, Identity who, String function, String discipline) {

    static final String EPP = "epp";
    static final String LOCAL = "local";
    static final String HEAD = "dir";
    static final String SUBSTITUTE = "eppsup";
    static final String TEACHES = "ENS";

    /** The key of STS. */
    public String key() {
        return type + ":" + id;
    }

    public boolean substitute() {
        return SUBSTITUTE.equals(type);
    }
}
