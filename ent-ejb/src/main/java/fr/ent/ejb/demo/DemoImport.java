package fr.ent.ejb.demo;

import fr.ent.ejb.exchange.imports.FeedDesk;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;

/** A file of the demo goes the way of every file: read, compared, applied, one transaction each. */
@Stateless
@RolesAllowed(Role.SCHOOL_ADMIN)
public class DemoImport {

    @Inject
    FeedDesk desk;

    @Inject
    SchoolRepository schools;

    @Inject
    Caller caller;

    /**
     * Takes a file in for the caller's school.
     *
     * @return how many changes it made: none when it was there already
     * @throws IllegalStateException when our own readers refuse our own file
     */
    public int enter(String name, byte[] content) {
        var school = schools.find(caller.school()).orElseThrow(NotFound::new);
        var compared = desk.compare(school, name, () -> new ByteArrayInputStream(content));
        if (compared.isRefused()) {
            throw new IllegalStateException(name + ": " + compared.anomalies());
        }
        desk.apply(compared, false, done -> {});
        return compared.difference().changes().size();
    }
}
