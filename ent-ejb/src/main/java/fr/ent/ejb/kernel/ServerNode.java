package fr.ent.ejb.kernel;

/** Which of the servers that share a base and {@code ENT_DATA} this one is. */
public final class ServerNode {

    private static final int LONGEST = 120;

    private ServerNode() {}

    /** The name that WildFly gives its server ({@code jboss.node.name}); the same after a restart, 120 characters at most. */
    public static String name() {
        var name = System.getProperty("jboss.node.name", "ent");
        return name.substring(0, Math.min(LONGEST, name.length()));
    }
}
