package fr.ent.ejb.access;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** At each start: somebody must be able to enter. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@PermitAll
public class AccessStart {

    @Inject
    FirstAdministrator administrator;

    @PostConstruct
    void start() {
        administrator.welcome();
    }
}
