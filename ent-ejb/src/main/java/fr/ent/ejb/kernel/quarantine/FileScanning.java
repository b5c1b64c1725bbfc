package fr.ent.ejb.kernel.quarantine;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.OneRound;
import fr.ent.ejb.kernel.Trace;
import fr.ent.ejb.kernel.quarantine.Clamd.NobodyThere;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Shows the files that wait to the scanner, outside any transaction. One that it cannot judge does not hold up the next. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class FileScanning {

    private static final Logger LOG = Logger.getLogger(FileScanning.class.getName());

    @Inject
    ScanDesk desk;

    @Inject
    ScannerChoice choice;

    private final OneRound rounds = new OneRound();
    private final AtomicBoolean away = new AtomicBoolean();

    /** Every ten seconds. */
    @Schedule(hour = "*", minute = "*", second = "7/10", persistent = false)
    public void scan() {
        rounds.run(() -> choice.scanner().ifPresent(this::round));
    }

    private void round(Clamd scanner) {
        try {
            for (var waiting = desk.waiting(); !waiting.isEmpty(); waiting = desk.waiting()) {
                for (var id : waiting) {
                    look(scanner, id);
                }
            }
            away.set(false);
        } catch (NobodyThere unreachable) {
            if (!away.getAndSet(true)) {
                LOG.log(
                        Level.WARNING,
                        "files wait in quarantine: clamd does not answer ({0})",
                        unreachable.getMessage());
            }
        } catch (EJBException busyBase) {
            LOG.log(Level.WARNING, "files wait in quarantine for the next round" + Trace.of(busyBase));
        }
    }

    /** A file that cannot be read, like one that cannot be judged, lets the others pass. */
    private void look(Clamd scanner, long id) throws NobodyThere {
        try {
            var bytes = desk.bytes(id);
            if (bytes.isPresent()) {
                scanner.scan(bytes.get())
                        .ifPresentOrElse(threat -> desk.isInfected(id, threat), () -> desk.isClean(id));
            }
        } catch (NobodyThere unreachable) {
            throw unreachable;
        } catch (IOException | NotFound | EJBException undecided) {
            var why = undecided instanceof IOException
                    ? undecided.getMessage()
                    : undecided.getClass().getSimpleName();
            LOG.log(Level.WARNING, "file {0} stays in quarantine: {1}", new Object[] {id, why});
            desk.wasTried(id);
        }
    }
}
