package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;

/**
 * Marks that are read by somebody else than who teaches them: a line in the journal (QUALITY.md, privacy). To read the
 * marks that one gives is daily work and leaves none.
 */
@ApplicationScoped
class MarkReads {

    @Inject
    AuditLog audit;

    /** Goes on for a yes, and notes it; @throws NotFound for a no */
    void admit(Ruling ruling, String action, long... numbers) {
        NotFound.unless(ruling.granted());
        if (ruling != Ruling.TEACHES) {
            audit.granted(
                    action, Arrays.stream(numbers).mapToObj(Long::toString).collect(joining(" ")));
        }
    }
}
