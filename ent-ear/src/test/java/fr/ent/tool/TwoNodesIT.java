package fr.ent.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.ent.ejb.demo.people.DemoAccount;
import fr.ent.it.browser.HttpVisitor;
import fr.ent.tool.load.TeacherAtWork;
import fr.ent.tool.load.TeacherAtWork.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * docs/nodes.md as it stands: two nodes behind HAProxy, on PostgreSQL. What one writes the other reads at once; work that
 * wakes on both is done once; and one that is killed under load signs nobody out and loses nothing that was typed.
 */
@Isolated("its figures are those of a quiet machine")
class TwoNodesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration WHILE_READ = Duration.ofSeconds(6);
    private static final Duration LONGEST_TROUBLE = Duration.ofSeconds(5);
    private static final int READERS = 4;
    private static final int MAILS = 12;
    private static final String LOGIN = DemoAccount.TEACHER.login();
    private static final String WORD = DemoAccount.PASSWORD;
    private static final String MEMBERS = "/access/members.xhtml";

    @TempDir
    Path folder;

    private GreenMail post;
    private BaseThatLeaves base;
    private Node one;
    private Node two;
    private HaProxy balancer;
    private String address;

    private record Node(ServerSettings settings, Server server, String address) {}

    @BeforeEach
    void start() throws Exception {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        base = new BaseThatLeaves(folder.resolve("postgresql"), ServerSettings.freePort());
        var first = ServerSettings.freePort();
        var second = ServerSettings.freePort();
        var nodes = "127.0.0.1[" + first + "],127.0.0.1[" + second + "]";
        one = node("one", nodes, first);
        Patience.until(() -> ServerSettings.isDemoLoaded(folder.resolve("shared")), PATIENCE);
        two = node("two", nodes, second);
        var port = ServerSettings.freePort();
        balancer = new HaProxy(
                folder,
                Map.of(
                        "10.0.0.9:8000", "127.0.0.1:" + port,
                        "10.0.0.1:8080", "127.0.0.1:" + one.settings().port(),
                        "10.0.0.2:8080", "127.0.0.1:" + two.settings().port()),
                port);
        address = "http://localhost:" + port + "/ent";
    }

    @AfterEach
    void stop() throws IOException {
        balancer.close();
        one.server().close();
        two.server().close();
        base.close();
        post.stop();
    }

    @Test
    void one_is_killed_and_nobody_notices_more_than_a_moment() throws Exception {
        marksOfOneAreReadOnTheOther();
        whoIsFrozenOnOneIsOutOnTheOther();
        whatWakesOnBothIsDoneOnce();
        nobodyIsSignedOutAndNothingTypedIsLost();
    }

    private void marksOfOneAreReadOnTheOther() {
        var teacher = new TeacherAtWork(one.address(), LOGIN, WORD, 0);
        teacher.save();
        assertThat(teacher.trouble(two.address(), LOGIN, WORD)).isEmpty();
    }

    /** The same stamp of the account that a freeze and a sign-out everywhere change. */
    private void whoIsFrozenOnOneIsOutOnTheOther() throws SQLException {
        var supervisor = visitor(two.address());
        supervisor.signIn(DemoAccount.SUPERVISOR.login(), WORD);
        var home = homeOf(supervisor);
        assertThat(supervisor.get(home).status()).isEqualTo(200);
        var office = visitor(one.address());
        office.signIn(DemoAccount.SCHOOL_ADMIN.login(), WORD);
        var person = person(DemoAccount.SUPERVISOR.login());
        var page = home.replaceAll("/access/.*", "/access/account.xhtml?person=" + person);
        assertThat(office.submit(page, "freezing", Map.of("freeze", "freeze")).status())
                .isLessThan(400);
        assertThat(supervisor.get(home).location()).contains("sign-in.xhtml");
    }

    private void whatWakesOnBothIsDoneOnce() throws Exception {
        try (var connection = base.connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update person set mail = concat('p', id, '@exemple.invalid')");
        }
        for (var number = 0; number < MAILS; number++) {
            visitor(number % 2 == 0 ? one.address() : two.address())
                    .submit(
                            "/ent/access/forgotten.xhtml",
                            "forgotten",
                            Map.of("login", DemoAccount.values()[number].login(), "ask", "ask"));
        }
        Patience.until(() -> mails("state = 'WAITING'") == 0, PATIENCE);
        assertThat(mails("state = 'SENT'")).isGreaterThan(1);
        var letters = new ArrayList<String>();
        for (var message : post.getReceivedMessages()) {
            letters.add(message.getHeader("Message-ID")[0]);
        }
        assertThat(letters)
                .as("a letter that both nodes had sent would be there twice")
                .doesNotHaveDuplicates();
        assertThat(letters).hasSizeGreaterThanOrEqualTo((int) mails("state = 'SENT'"));
    }

    private void nobodyIsSignedOutAndNothingTypedIsLost() throws Exception {
        var teachers = IntStream.range(0, READERS)
                .mapToObj(number -> new TeacherAtWork(address, LOGIN, WORD, number % 2))
                .toList();
        var writer = new TeacherAtWork(address, LOGIN, WORD, 2);
        writer.save();
        var admins = List.of(visitor(address), visitor(address));
        admins.forEach(admin -> admin.signIn(DemoAccount.SCHOOL_ADMIN.login(), WORD));
        var page = homeOf(admins.get(0)).replaceAll("/access/.*", MEMBERS);
        var today = LocalDate.now(ZoneId.of("Europe/Paris")).toString();
        var forms = admins.stream().map(admin -> admin.get(page).body()).toList();

        var goesOn = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(READERS);
        var reading = teachers.stream()
                .map(teacher -> CompletableFuture.supplyAsync(() -> teacher.reads(goesOn::get), pool))
                .toList();
        Thread.sleep(WHILE_READ.toMillis());
        one.server().kill();
        for (var number = 0; number < admins.size(); number++) {
            var name = "Reprise" + number;
            var typed = Map.of(
                    "familyName", name, "firstName", "Line", "newRole", "NURSE", "newSince", today, "save", "save");
            var answer = admins.get(number).submit(page, forms.get(number), "add", typed);
            assertThat(answer.status()).as("a form that was open is obeyed").isLessThan(400);
            assertThat(admins.get(number).get(page).body())
                    .as("what it sent is kept")
                    .contains(name + " Line");
        }
        writer.save();
        Thread.sleep(WHILE_READ.toMillis());
        goesOn.set(false);
        var requests = reading.stream().flatMap(one -> one.join().stream()).toList();
        pool.shutdown();
        assertThat(writer.trouble(two.address(), LOGIN, WORD)).isEmpty();
        judge(requests);
    }

    private static void judge(List<Request> requests) {
        var bad = requests.stream()
                .filter(request -> !request.good())
                .mapToLong(Request::at)
                .sorted()
                .toArray();
        System.out.printf("two nodes: %d requests, %d failed%n", requests.size(), bad.length);
        assertThat(bad.length * 100).isLessThanOrEqualTo(requests.size());
        if (bad.length > 0) {
            assertThat(Duration.ofNanos(bad[bad.length - 1] - bad[0])).isLessThanOrEqualTo(LONGEST_TROUBLE);
        }
    }

    private Node node(String name, String nodes, int port) throws Exception {
        var settings = ServerSettings.small(folder.resolve(name), "-Djboss.node.name=" + name);
        var environment = new HashMap<>(base.environment());
        environment.putAll(Map.of(
                "ENT_DB_DRIVER",
                "postgresql",
                "ENT_DATA",
                folder.resolve("shared").toString(),
                "ENT_DEMO",
                "true",
                "ENT_NODES",
                nodes,
                "ENT_NODE_PORT",
                String.valueOf(port),
                "ENT_SMTP_HOST",
                "127.0.0.1",
                "ENT_SMTP_PORT",
                String.valueOf(post.getSmtp().getPort())));
        Files.createDirectories(settings.data());
        Files.createDirectories(folder.resolve("shared"));
        var server = new Server(settings, Path.of(System.getProperty("java.home")), environment);
        server.start(ProcessBuilder.Redirect.to(folder.resolve(name + ".log").toFile()));
        Patience.until(() -> server.isReady() || server.hasFailed(), PATIENCE);
        assertThat(server.hasFailed()).isFalse();
        return new Node(settings, server, settings.address().replaceAll("/$", ""));
    }

    private static HttpVisitor visitor(String address) {
        return new HttpVisitor(address.replaceAll("/ent$", ""));
    }

    /** Where somebody who has signed in begins. */
    private static String homeOf(HttpVisitor visitor) {
        var path = "/ent/";
        for (var answer = visitor.get(path); !answer.location().isEmpty(); answer = visitor.get(path)) {
            path = answer.location().replaceAll("^https?://[^/]+", "");
        }
        return path;
    }

    private long person(String login) throws SQLException {
        return number("select person_id from user_account where login = '" + login + "'");
    }

    private long mails(String which) {
        try {
            return number("select count(*) from account_mail where " + which);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String query) throws SQLException {
        try (var connection = base.connection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
