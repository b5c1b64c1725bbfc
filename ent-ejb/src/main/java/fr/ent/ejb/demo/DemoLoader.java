package fr.ent.ejb.demo;

import fr.ent.ejb.demo.files.DemoFiles;
import fr.ent.ejb.demo.life.CallsOfTerm;
import fr.ent.ejb.demo.life.MarksOfTerm;
import fr.ent.ejb.demo.life.Scene;
import fr.ent.ejb.demo.people.AccountList;
import fr.ent.ejb.demo.people.Acting;
import fr.ent.ejb.demo.people.DemoAccountService;
import fr.ent.ejb.demo.people.DemoKeyService;
import fr.ent.ejb.demo.people.DemoKeys;
import fr.ent.ejb.demo.people.DemoOpening;
import fr.ent.ejb.demo.school.DemoCase;
import fr.ent.ejb.demo.school.DemoSchool;
import fr.ent.ejb.demo.school.DemoSize;
import fr.ent.ejb.demo.school.DemoWorld;
import fr.ent.ejb.kernel.TriedTwice;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the demo into an empty base: opens the schools, enters their files, prepares the accounts, then lives a term, each
 * step by the services that people use and as somebody who may. What is there already is left alone, so that a load that
 * was interrupted goes on; a base with other schools is not touched.
 */
@Stateless
@PermitAll
public class DemoLoader {

    @Inject
    DemoOpening opening;

    @Inject
    DemoImport files;

    @Inject
    DemoAccountService accounts;

    @Inject
    DemoKeyService rows;

    @Inject
    MarksOfTerm marks;

    @Inject
    CallsOfTerm calls;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    /** Loads the demo of the size that was asked for; returns at once, the work goes on behind. */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void load() {
        var progress = new DemoProgress();
        try {
            load(DemoFiles.of(DemoSize.asked(), clock), progress);
        } catch (RuntimeException cause) {
            progress.interrupted(cause);
            throw cause;
        }
    }

    private void load(DemoFiles demo, DemoProgress progress) {
        var open = opening.open();
        var ours = demo.schools().stream().map(DemoFiles.SchoolFiles::uai).toList();
        if (!ours.containsAll(open)) {
            progress.say("otherSchools");
        } else if (open.isEmpty() || !progress.isComplete()) {
            var began = clock.instant();
            progress.say(open.isEmpty() ? "begins" : "goesOn");
            fill(demo, progress);
            progress.complete(Duration.between(began, clock.instant()).toSeconds());
        } else {
            progress.accounts(AccountList.text());
            progress.say("there");
        }
    }

    private void fill(DemoFiles demo, DemoProgress progress) {
        var world = demo.world();
        var keys = new HashMap<String, DemoKeys>();
        for (var school : demo.schools()) {
            boolean first = isFirst(world, school.uai());
            opening.open((first ? world.main() : world.second()).plan(), first);
            enter(school, DemoOpening.admin(first), progress);
            keys.put(school.uai(), acting.as(DemoOpening.admin(first), school.uai(), rows::keys));
        }
        prepareAccounts(world, keys, progress);
        for (var school : world.schools()) {
            live(world, school, keys.get(school.plan().uai()), progress);
        }
    }

    private void enter(DemoFiles.SchoolFiles school, String admin, DemoProgress progress) {
        school.content().forEach((name, content) -> {
            long changes = files.enter(admin, school.uai(), name, content);
            progress.say("file", school.uai(), name, changes);
        });
    }

    private void prepareAccounts(DemoWorld world, Map<String, DemoKeys> keys, DemoProgress progress) {
        var main = keys.get(world.main().plan().uai());
        opening.name(world);
        var contact = main.guardians().get(world.id(DemoCase.CONTACT_ONLY));
        // somebody may be using an account of his own meanwhile
        TriedTwice.call(() -> acting.as(DemoOpening.OPENER, null, () -> {
            accounts.prepare(List.of(contact));
            return null;
        }));
        progress.accounts(AccountList.text());
        progress.say("accounts");
    }

    private void live(DemoWorld world, DemoSchool school, DemoKeys keys, DemoProgress progress) {
        var uai = school.plan().uai();
        boolean first = isFirst(world, uai);
        var admin = DemoOpening.admin(first);
        var scene = new Scene(school, world.year(), keys);
        marks.enter(scene, admin, progress.tenths("marks", uai));
        var adviser = keys.loginOf(school.adviser().key());
        calls.enter(scene, new CallsOfTerm.Writers(adviser, admin), progress.tenths("calls", uai));
    }

    private static boolean isFirst(DemoWorld world, String uai) {
        return world.main().plan().uai().equals(uai);
    }
}
