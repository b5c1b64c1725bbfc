package fr.ent.ejb.schooling.office;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.office.OfficeChange;
import fr.ent.persistence.schooling.office.OfficeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Notes what is changed by hand, before and after, in the transaction that changes it. */
@ApplicationScoped
public class OfficeLedger {

    @Inject
    OfficeRepository office;

    @Inject
    SchoolRepository schools;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** One change; nothing is noted when both are the same. */
    public void note(Person person, Changed what, String before, String after) {
        if (!before.equals(after)) {
            var school = schools.find(caller.school()).orElseThrow(NotFound::new);
            office.keep(
                    new OfficeChange(school, person, what.name(), before, after).by(caller.login(), clock.instant()));
        }
    }
}
