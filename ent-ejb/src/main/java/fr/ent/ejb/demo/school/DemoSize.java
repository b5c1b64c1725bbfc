package fr.ent.ejb.demo.school;

/** How large the demo is: a whole collège with its small neighbour, or what a test needs. */
public enum DemoSize {
    /** 1,000 pupils, 1,800 guardians, 80 teachers, 36 divisions; the neighbour has 80 pupils. */
    FULL,
    /** 60 pupils in 4 divisions, the neighbour has 20 in 2; every awkward case is there all the same. */
    SMALL;

    /** The size asked for by the system property {@code ent.demo.size} ({@code small} or {@code full}); full when nothing is asked. */
    public static DemoSize asked() {
        return "small".equalsIgnoreCase(System.getProperty("ent.demo.size")) ? SMALL : FULL;
    }
}
