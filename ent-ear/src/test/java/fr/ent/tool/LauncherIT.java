package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.demo.people.DemoAccount;
import fr.ent.it.browser.HttpVisitor;
import fr.ent.it.browser.HttpVisitor.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One server as an operator has it: started by the launcher, on PostgreSQL, behind a proxy that ends TLS. Its accounts open,
 * its base leaves and returns, Ctrl-C ends it. One start for all, so Ctrl-C comes last.
 */
@OwnServer
@TestMethodOrder(OrderAnnotation.class)
class LauncherIT {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration DEMO = Duration.ofMinutes(4);
    private static final Duration AWAY_IS_SAID_IN = Duration.ofSeconds(5);
    private static final Duration BACK_IN = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final String SCHOOL = "/ent/0990001N/";
    private static final String SIGN_IN = "/ent/access/sign-in.xhtml";
    private static final String FAMILY_PAGE = "/ent/portal/family-home.xhtml";
    private static final String STAFF_PAGE = SCHOOL + "access/members.xhtml";
    private static final String GRID = SCHOOL + "schooling/assessment/mark-grid/cells";
    private static final Pattern ACCOUNT = Pattern.compile("(?m)^  ([a-z]+\\.[a-z]+) ");

    @TempDir
    static Path folder;

    private static BaseThatLeaves base;
    private static ServerSettings settings;
    private static Terminal terminal;

    @BeforeAll
    static void start() throws Exception {
        settings = ServerSettings.small(folder);
        base = new BaseThatLeaves(folder.resolve("postgresql"), ServerSettings.freePort());
        var environment = new HashMap<>(base.environment());
        environment.put("ENT_BEHIND_TLS", "true");
        terminal = Terminal.run(settings, environment);
        terminal.await(printed -> printed.contains(settings.address()), START);
    }

    @AfterAll
    static void stop() throws IOException {
        if (terminal != null) {
            terminal.close();
        }
        base.close();
    }

    @Test
    @Order(1)
    void the_printed_address_and_every_printed_account_open() throws Exception {
        var printed = terminal.await(text -> text.contains(DemoAccount.MAJOR_PUPIL.login()), DEMO);
        assertThat(printed).contains(DemoAccount.PASSWORD);
        var logins =
                ACCOUNT.matcher(printed).results().map(found -> found.group(1)).toList();
        assertThat(logins).hasSameSizeAs(DemoAccount.values());
        for (var login : logins) {
            var visitor = visitor();
            var entered = visitor.signIn(login, DemoAccount.PASSWORD);
            assertThat(entered.status()).as(login + entered.body()).isEqualTo(302);
            var first = visitor.get("/ent/access/start.xhtml");
            var page = first.status() == 302 ? visitor.get(path(first.location())) : first;
            assertThat(page.status()).as(login).isEqualTo(200);
            assertThat(page.body()).as(login).contains("/ent/access/sign-out");
        }
    }

    @Test
    @Order(2)
    void behind_a_proxy_cookies_and_redirects_are_of_tls() {
        var visitor = visitor();
        var signInPage = visitor.get(SIGN_IN);
        assertThat(signInPage.cookie("__Host-ent-post"))
                .contains("; HttpOnly", "; SameSite=Strict")
                .containsPattern("(?i); secure")
                .containsPattern("(?i); path=/(;|$)")
                .doesNotContainIgnoringCase("domain");
        assertThat(signInPage.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("max-age=31536000"));
        var entered = visitor.signIn(DemoAccount.OFFICE.login(), DemoAccount.PASSWORD);
        assertThat(entered.cookie("__Host-ent-session"))
                .contains("; HttpOnly", "; SameSite=Lax")
                .containsPattern("(?i); secure")
                .containsPattern("(?i); path=/(;|$)")
                .doesNotContainIgnoringCase("domain");
        assertThat(entered.location()).startsWith("https://ent.example/ent/");
        var asked = visitor().get(STAFF_PAGE);
        assertThat(asked.location()).startsWith("https://ent.example/ent/access/sign-in.xhtml?next=");
        assertThat(visitor().get("/ent/access/language?to=en").cookie("ent-lang"))
                .containsPattern("(?i); secure");
    }

    @Test
    @Order(2)
    void behind_a_proxy_the_throttle_sees_who_is_behind_it() {
        var nobody = "personne.ici";
        var guesser = new HttpVisitor(server()).behindTls("203.0.113.5");
        for (var tries = 0; tries < 3; tries++) {
            assertThat(guesser.signIn(nobody, "faux").body()).contains("Identifiant ou mot de passe incorrect.");
        }
        assertThat(guesser.signIn(nobody, "faux").body()).contains("Trop d’essais.");
        var other = new HttpVisitor(server()).behindTls("203.0.113.6");
        assertThat(other.signIn(nobody, "faux").body()).contains("Identifiant ou mot de passe incorrect.");
    }

    @Test
    @Order(3)
    void a_base_that_left_is_told_in_french_and_its_return_is_noticed() throws Exception {
        awaitDemo();
        var all = everybody();
        base.leaves();
        try {
            saysAway(all);
        } finally {
            base.returns();
        }
        comesBack(all);
    }

    @Test
    @Order(3)
    void a_base_that_says_nothing_is_told_as_soon_and_so_for_many_at_once() throws Exception {
        awaitDemo();
        var all = everybody();
        base.freezes();
        try {
            var many = IntStream.range(0, 30)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> all.family().get(FAMILY_PAGE), work -> new Thread(work).start()))
                    .toList();
            many.forEach(answer -> saysAway(answer.join()));
            saysAway(all);
        } finally {
            base.thaws();
        }
        comesBack(all);
    }

    @Test
    @Order(3)
    void who_was_being_served_when_the_base_left_is_told_the_same() throws Exception {
        awaitDemo();
        var all = everybody();
        try (var other = base.connection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table user_account in access exclusive mode");
            var waiting = CompletableFuture.supplyAsync(() -> all.staff().get(STAFF_PAGE));
            Thread.sleep(500);
            assertThat(waiting).isNotDone();
            base.leaves();
            saysAway(waiting.join());
        } finally {
            base.returns();
        }
        comesBack(all);
    }

    @Test
    @Order(9)
    void ctrl_c_ends_launcher_and_server_and_leaves_nothing() throws Exception {
        var began = System.nanoTime();
        assertThat(terminal.interrupt(STOP)).isEmpty();
        System.out.printf("Ctrl-C: all gone in %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(terminal.text()).contains(folder.resolve("data").toString());
        var log = Files.readString(settings.log().resolve("server.log"));
        assertThat(log).contains("incident ").doesNotContain(BaseThatLeaves.PASSWORD, "précieux");
    }

    /** Signed in while the base was there, their pages open before them. */
    private record Everybody(
            HttpVisitor family,
            HttpVisitor staff,
            String members,
            HttpVisitor teacher,
            String home,
            HttpVisitor door,
            String signIn) {}

    private static Everybody everybody() {
        var family = signedIn(DemoAccount.GUARDIAN);
        var staff = signedIn(DemoAccount.SCHOOL_ADMIN);
        var teacher = signedIn(DemoAccount.TEACHER);
        var door = visitor();
        assertThat(family.get(FAMILY_PAGE).status()).isEqualTo(200);
        return new Everybody(
                family,
                staff,
                staff.get(STAFF_PAGE).body(),
                teacher,
                teacher.get(SCHOOL + "access/home.xhtml").body(),
                door,
                door.get(SIGN_IN).body());
    }

    private static void saysAway(Everybody all) {
        saysAway(all.family().get(FAMILY_PAGE));
        saysAway(all.staff().get(STAFF_PAGE));
        var form = all.staff()
                .submit(
                        STAFF_PAGE,
                        all.members(),
                        "add",
                        Map.of("familyName", "Texte <b>précieux</b>", "firstName", "Tapé", "save", "save"));
        saysAway(form);
        assertThat(form.body())
                .contains("Texte &lt;b&gt;précieux&lt;/b&gt;", "Tapé", "href=\"" + STAFF_PAGE)
                .doesNotContain("name=\"entToken\"");
        var cells = all.teacher().postJson(GRID, all.home(), "{\"assessment\": 1, \"cells\": []}");
        assertThat(cells.status()).isEqualTo(503);
        assertThat(cells.body()).contains("\"kind\":\"503\"", "Réessayez dans quelques instants");
        assertThat(cells.took()).isLessThan(AWAY_IS_SAID_IN);
        var entry = all.door()
                .submit(
                        SIGN_IN,
                        all.signIn(),
                        "signIn",
                        Map.of("login", DemoAccount.OFFICE.login(), "password", DemoAccount.PASSWORD, "enter", "x"));
        saysAway(entry);
        assertThat(entry.body()).contains(DemoAccount.OFFICE.login()).doesNotContain(DemoAccount.PASSWORD);
        var ready = visitor().get("/ent/health/ready");
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.body()).isEqualTo("{\"base\":\"down\",\"files\":\"up\"}");
        assertThat(ready.took()).isLessThan(AWAY_IS_SAID_IN);
        assertThat(visitor().get("/ent/health/live").status()).isEqualTo(200);
    }

    private static void saysAway(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("Service momentanément indisponible", "Réessayez dans quelques instants");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.took()).isLessThan(AWAY_IS_SAID_IN);
    }

    /** The same sessions go on; nobody signs in again. */
    private static void comesBack(Everybody all) throws InterruptedException {
        var end = System.nanoTime() + BACK_IN.toNanos();
        var answer = all.family().get(FAMILY_PAGE);
        while (answer.status() != 200 && System.nanoTime() < end) {
            Thread.sleep(100);
            answer = all.family().get(FAMILY_PAGE);
        }
        assertThat(answer.status()).isEqualTo(200);
        assertThat(all.staff().get(STAFF_PAGE).status()).isEqualTo(200);
        assertThat(visitor().get("/ent/health/ready").status()).isEqualTo(200);
    }

    private static void awaitDemo() throws Exception {
        terminal.await(printed -> settings.isDemoLoaded(), DEMO);
    }

    private static HttpVisitor signedIn(DemoAccount account) {
        var visitor = visitor();
        assertThat(visitor.signIn(account.login(), DemoAccount.PASSWORD).status())
                .isEqualTo(302);
        return visitor;
    }

    private static HttpVisitor visitor() {
        return new HttpVisitor(server()).behindTls("203.0.113.9");
    }

    private static String server() {
        return "http://localhost:" + settings.port();
    }

    private static String path(String location) {
        return location.replaceFirst("https?://[^/]+", "");
    }
}
