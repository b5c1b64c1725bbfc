package fr.ent.ejb.demo;

import fr.ent.ejb.kernel.DemoMode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** In demo mode, and there alone, the demo school is loaded in the background as soon as the application is up. */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "AccessStart", "ImportJobs"})
@PermitAll
public class DemoStart {

    @Inject
    DemoMode mode;

    @Inject
    DemoLoader loader;

    @PostConstruct
    void start() {
        if (mode.isOn()) {
            loader.load();
        }
    }
}
