package fr.ent.it;

import fr.ent.probe.IdleProbe;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built EAR, untouched, and beside its modules one small WAR with the tests that run in the server. */
@ArquillianSuiteDeployment
public class Deployed {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String LIBRARIES = "<library-directory>";
    private static final String TESTS =
            "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>";

    /** Called by Arquillian, once. */
    @Deployment
    public static EnterpriseArchive ear() {
        var ear = ShrinkWrap.create(ZipImporter.class, "ent.ear")
                .importFrom(new File(System.getProperty("ent.ear")))
                .as(EnterpriseArchive.class);
        var descriptor = descriptor(ear).replace(LIBRARIES, TESTS + LIBRARIES);
        ear.delete(DESCRIPTOR);
        ear.setApplicationXML(new StringAsset(descriptor));
        ear.addAsModule(Testable.archiveToTest(tests()));
        ear.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "probe.jar").addPackage(IdleProbe.class.getPackage()));
        return ear;
    }

    private static WebArchive tests() {
        return ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackages(true, Filters.exclude(".*(PageIT|PageTest|/browser/).*"), "fr.ent.it")
                .addAsLibraries(jar("assertj-core"), jar("byte-buddy"))
                .addAsWebInfResource(
                        new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
                                + " bean-discovery-mode=\"annotated\"/>"),
                        "beans.xml")
                .setManifest(new StringAsset("Dependencies: org.wildfly.security.elytron\n"));
    }

    private static String descriptor(EnterpriseArchive ear) {
        try (var bytes = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jar(String name) {
        return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(File::new)
                .filter(file -> file.getName().matches(name + "-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not on the class path"));
    }
}
