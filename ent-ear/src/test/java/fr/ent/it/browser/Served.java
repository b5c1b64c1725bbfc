package fr.ent.it.browser;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Has Arquillian start the server before the first class of pages. Arquillian knows one thread only: a class that runs
 * {@link Beside} the others leaves it to them, when there are others.
 */
public class Served implements BeforeAllCallback, AfterAllCallback, TestExecutionListener {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final long LOOK_MILLIS = 500;

    private static volatile boolean somebodyElseStarts;

    private final ArquillianExtension arquillian = new ArquillianExtension();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        somebodyElseStarts = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getSource)
                .flatMap(Optional::stream)
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getJavaClass())
                .anyMatch(type -> !isBeside(type) && startsTheServer(type));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (isLeftToOthers(context)) {
            awaitAnswer();
        } else {
            arquillian.beforeAll(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (!isLeftToOthers(context)) {
            arquillian.afterAll(context);
        }
    }

    private static void awaitAnswer() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the server that another class starts does not answer");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static boolean answers() {
        try {
            var asked = (HttpURLConnection)
                    URI.create(PageTest.address("access/sign-in.xhtml")).toURL().openConnection();
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException starting) {
            return false;
        }
    }

    private static boolean isLeftToOthers(ExtensionContext context) {
        return somebodyElseStarts && isBeside(context.getRequiredTestClass());
    }

    private static boolean isBeside(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, Beside.class);
    }

    private static boolean startsTheServer(Class<?> type) {
        return AnnotationSupport.findRepeatableAnnotations(type, ExtendWith.class).stream()
                .flatMap(with -> Arrays.stream(with.value()))
                .anyMatch(with -> with == Served.class || with == ArquillianExtension.class);
    }
}
