package fr.ent.ejb.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.access.Membership;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedLineRow;
import fr.ent.persistence.exchange.FeedTrailRepository;
import fr.ent.persistence.exchange.FeedTrailRow;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Contact;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.testing.Database;
import fr.ent.persistence.testing.OnBothBases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whatever hands touched between an import and its undoing is kept and told; all the rest is as before. */
@OnBothBases
class UndoTouchedTest {

    private static final int ROUNDS = 15;
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    /** Tables whose rows nothing else stands for, and the kind under which they are told. */
    private static final Map<String, FactKind> TIES = Map.of(
            "enrolment", FactKind.ENROLMENT,
            "structure_membership", FactKind.MEMBERSHIP,
            "guardianship", FactKind.GUARDIANSHIP,
            "membership", FactKind.STAFF_ROLE,
            "staff_function", FactKind.STAFF_FUNCTION,
            "form_tutor", FactKind.FORM_TUTOR,
            "assignment_teacher", FactKind.ASSIGNED_TEACHER);

    @Parameter
    Database base;

    private DeskWorld world;
    private Pipeline pipeline;
    private Random random;
    private int told;

    @Test
    void what_was_touched_is_kept_and_told_and_the_rest_is_as_before() {
        world = new DeskWorld(base);
        pipeline = new Pipeline(base, world, Role.OFFICE);
        random = new Random(20261128);
        enter(Siecle.latin(RandomFiles.pupils(random)));
        for (int round = 0; round < ROUNDS; round++) {
            var before = Snapshot.of(base);
            long id = enter(file());
            if (pipeline.row(id).state() == FeedImportState.APPLIED
                    && pipeline.sheet(id).undoableUntil() != null) {
                undo(id, before, "round " + round);
            }
            world.at(world.now().plus(Duration.ofHours(random.nextInt(30))));
            pipeline.as(Role.OFFICE);
        }
        assertThat(told).as("touched rows that the import had made or changed").isGreaterThan(2);
    }

    private void undo(long id, Snapshot before, String round) {
        var did = base.inTransaction(() -> base.make(FeedTrailRepository.class).of(id));
        var touched = base.inTransaction(this::touch);
        var left = Snapshot.of(base).rows();
        long undoing = pipeline.undone(id);
        var now = Snapshot.of(base).rows();
        var lines = kept(undoing);

        var ofImport = did.stream().map(FeedTrailRow::rowId).collect(Collectors.toSet());
        var all = new TreeSet<>(left.keySet());
        all.addAll(now.keySet());
        for (var row : all) {
            var is = String.valueOf(now.get(row));
            boolean asLeft = is.equals(String.valueOf(left.get(row)));
            boolean asBefore = is.equals(String.valueOf(before.rows().get(row)));
            if (!isTouched(row, touched)) {
                assertThat(asLeft || asBefore).as(round + " " + row).isTrue();
            }
            if (row.contains("#") && !asLeft) {
                assertThat(ofImport).as(round).contains(Long.parseLong(row.split("#")[1]));
            }
            var kind = TIES.get(row.split("#")[0]);
            if (kind != null && !asBefore && !isTouched(row, touched)) {
                assertThat(lines).as(round + " " + row).containsKey(kind);
            }
        }
        touchedStands(now, touched, round);
        did.stream()
                .filter(row -> row.isMade() && touched.contains(row.rowId()))
                .forEach(row -> {
                    told++;
                    assertThat(lines.get(FactKind.valueOf(row.kind())))
                            .as(round + " " + row)
                            .anyMatch(line -> line.label().equals(row.label()));
                });
    }

    private void touchedStands(Map<String, String> now, Set<Long> touched, String round) {
        for (var id : touched) {
            assertThat(now.entrySet().stream().filter(row -> row.getKey().endsWith("#" + id)))
                    .as(round)
                    .singleElement()
                    .satisfies(row -> assertThat(row.getValue()).containsAnyOf("2030-01-01", "main@exemple.fr"));
        }
    }

    private static boolean isTouched(String row, Set<Long> touched) {
        return touched.stream().anyMatch(id -> row.endsWith("#" + id));
    }

    /** Hands give a link or a role an end, and type how somebody is reached. */
    private Set<Long> touch() {
        var touched = new TreeSet<Long>();
        some(Guardianship.class).forEach(link -> {
            link.lasts(Validity.between(link.validity().since(), LATER));
            touched.add(link.id());
        });
        some(Membership.class).forEach(role -> {
            role.lasts(Validity.between(role.validity().since(), LATER));
            touched.add(role.id());
        });
        some(Person.class).forEach(person -> {
            person.reachByTyped(new Contact("main@exemple.fr", null, null, null, false), world.now());
            touched.add(person.id());
        });
        return touched;
    }

    private <E extends Identified> List<E> some(Class<E> type) {
        return base
                .em()
                .createQuery("select x from " + type.getSimpleName() + " x order by x.id", type)
                .getResultList()
                .stream()
                .filter(any -> random.nextInt(8) == 0)
                .toList();
    }

    private Map<FactKind, List<FeedLineRow>> kept(long undoing) {
        return pipeline.sheet(undoing).kinds().stream()
                .filter(kind -> kind.kept() > 0)
                .map(kind -> FactKind.valueOf(kind.kind()))
                .collect(Collectors.toMap(kind -> kind, kind -> pipeline.lines(undoing, kind, Action.KEPT)));
    }

    private Bytes file() {
        return switch (random.nextInt(3)) {
            case 0 -> Siecle.latin(RandomFiles.pupils(random));
            case 1 -> Siecle.latin(RandomFiles.guardians(random));
            default -> RandomFiles.staff(random);
        };
    }

    private long enter(Bytes file) {
        long id = pipeline.send(file);
        if (pipeline.row(id).state() == FeedImportState.COMPARED) {
            pipeline.take(id, new Removals(true, pipeline.row(id).suspiciousRemovals()));
        }
        return id;
    }
}
