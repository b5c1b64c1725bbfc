package fr.ent.ejb.testing;

import fr.ent.ejb.kernel.AuditLog;
import java.util.ArrayList;
import java.util.List;

/** A journal that a test can read, for services without a container. */
public class RecordedAudit extends AuditLog {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void granted(String action, String objects) {
        lines.add("granted " + action + " " + objects);
    }

    @Override
    public void refused(String action, String objects) {
        lines.add("refused " + action + " " + objects);
    }

    /** "refused action ids", in their order. */
    public List<String> lines() {
        return lines;
    }
}
