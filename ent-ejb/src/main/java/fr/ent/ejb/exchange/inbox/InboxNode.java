package fr.ent.ejb.exchange.inbox;

/** Which of the servers that share the folder this one is. */
final class InboxNode {

    private static final int LONGEST = 120;

    private InboxNode() {}

    /** The name that WildFly gives its server; the same after a restart. */
    static String name() {
        var name = System.getProperty("jboss.node.name", "ent");
        return name.substring(0, Math.min(LONGEST, name.length()));
    }
}
