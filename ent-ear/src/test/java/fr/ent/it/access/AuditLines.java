package fr.ent.it.access;

import fr.ent.it.Work;
import java.util.stream.Collectors;

/** The audit as a test reads it: action, school, ids and refusal of each line of a login, in their order. */
final class AuditLines {

    private AuditLines() {}

    static String of(Work work, String login) {
        return work.inTransaction(em -> em.createQuery(
                        "select a.action, a.uai, a.target, a.refusal from AuditEntry a where a.login = :login"
                                + " order by a.happenedAt",
                        Object[].class)
                .setParameter("login", login)
                .getResultStream()
                .map(line -> line[0] + " in " + line[1] + " of [" + line[2] + "] " + line[3])
                .collect(Collectors.joining("\n")));
    }
}
