package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The legal clock, each night: a school whose turn fails is evaluated the next night, the others in this one. */
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LegalClockJobs {

    private static final Logger LOG = Logger.getLogger(LegalClockJobs.class.getName());

    @Inject
    SchoolRepository schools;

    @Inject
    ClockKeeper keeper;

    /** All schools, one transaction each. */
    @Schedule(hour = "2", minute = "10", persistent = false)
    public void evaluate() {
        schools.all().forEach(school -> evaluate(school.uai()));
    }

    private void evaluate(String uai) {
        try {
            var found = keeper.evaluate(uai);
            LOG.log(Level.INFO, "absenteeism of {0}: {1}", new Object[] {uai, found});
        } catch (EJBException unforeseen) {
            LOG.log(Level.WARNING, "absenteeism of " + uai + " was not evaluated", unforeseen);
        }
    }
}
