package fr.ent.it.schooling.assessment;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.CellEntry;
import fr.ent.ejb.schooling.assessment.GridSaved;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.it.As;
import fr.ent.it.Work;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Role, relation, transaction, history and audit together, in the server, on Derby and on PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
class MarkGridServiceIT {

    @Inject
    MarkGridService grids;

    @Inject
    MarksActor actor;

    @Inject
    Work work;

    private Map<String, String> facts;
    private List<Long> pupils;
    private long assessment;

    @BeforeEach
    void a_school() {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        facts = work.inTransaction(em -> MarksWorld.make(em, today, 8));
        pupils =
                Arrays.stream(facts.get("pupils").split(",")).map(Long::valueOf).toList();
        assessment = Long.parseLong(facts.get("assessment"));
    }

    @Test
    void a_save_is_kept_with_its_history_and_its_line_in_the_audit() throws Exception {
        var saved = save("dupont", Map.of(pupils.get(0), CellEntry.first("12,5")));
        assertThat(saved.kept()).containsExactly(new GridSaved.Kept(pupils.get(0), 1, "12.5", ""));
        var again = save("dupont", Map.of(pupils.get(0), new CellEntry(1, "13", "")));
        assertThat(again.kept()).containsExactly(new GridSaved.Kept(pupils.get(0), 2, "13", ""));
        var history = as("dupont", () -> grids.history(assessment)).changes();
        assertThat(history)
                .extracting(change -> change.before() + ">" + change.after())
                .containsExactly("12.5>13", ">12.5");
        assertThat(audited(true)).isEqualTo(2);
    }

    @Test
    void two_teachers_race_on_first_entries_and_on_the_same_marks_and_nothing_is_lost() throws Exception {
        for (var round = 0; round < 6; round++) {
            var version = round;
            var text = String.valueOf(10 + round);
            var other = text + ".5";
            var first = all(version, text);
            var second = all(version, other);
            var results = together(
                    () -> actor.save(facts.get("dupont"), facts.get("uai"), assessment, first),
                    () -> actor.save(facts.get("durand"), facts.get("uai"), assessment, second));
            assertThat(results)
                    .allSatisfy(result -> assertThat(result.refused()).isEmpty());
            assertThat(results.stream().mapToInt(result -> result.kept().size()).sum())
                    .isEqualTo(pupils.size());
            assertThat(results.stream()
                            .mapToInt(result -> result.conflicts().size())
                            .sum())
                    .isEqualTo(pupils.size());
            var loser = results.stream()
                    .filter(result -> !result.conflicts().isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(loser.conflicts()).allSatisfy(conflict -> {
                assertThat(conflict.who()).isIn("Anne Dupont", "Luc Durand");
                assertThat(Set.of(conflict.mine(), conflict.theirs())).isEqualTo(Set.of(text, other));
                assertThat(conflict.version()).isEqualTo(version + 1);
            });
        }
        assertThat(as("dupont", () -> grids.history(assessment)).changes()).hasSize(6 * pupils.size());
    }

    @Test
    void another_teacher_and_the_head_change_nothing_and_it_is_noted() throws Exception {
        var cells = Map.of(pupils.get(0), CellEntry.first("20"));
        assertThatThrownBy(() -> save("stranger", cells)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save("head", cells)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> As.withRoles(
                        facts.get("dupont"), facts.get("uai"), Set.of(Role.OFFICE), () -> grids.grid(assessment)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(audited(false)).isEqualTo(2);
        assertThat(as("head", () -> grids.grid(assessment)).marked()).isZero();
    }

    @Test
    void in_the_address_of_another_school_the_assessment_does_not_exist() throws Exception {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        var elsewhere = work.inTransaction(em -> MarksWorld.make(em, today, 1));
        assertThatThrownBy(() -> As.user(elsewhere.get("head"), elsewhere.get("uai"), () -> grids.grid(assessment)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> As.user(facts.get("dupont"), elsewhere.get("uai"), () -> grids.grid(assessment)))
                .isInstanceOf(NotFound.class);
    }

    private Map<Long, CellEntry> all(int version, String text) {
        return pupils.stream().collect(toMap(id -> id, id -> new CellEntry(version, text, "")));
    }

    private GridSaved save(String who, Map<Long, CellEntry> cells) throws Exception {
        return as(who, () -> grids.save(assessment, cells));
    }

    private <T> T as(String who, Callable<T> what) throws Exception {
        return As.user(facts.get(who), facts.get("uai"), what);
    }

    private long audited(boolean granted) {
        return work.inTransaction(em -> em.createQuery(
                        "select count(e) from AuditEntry e where e.uai = :uai and e.action = :action and"
                                + (granted ? " e.refusal is null" : " e.refusal is not null"),
                        Long.class)
                .setParameter("uai", facts.get("uai"))
                .setParameter("action", "assessment.marks.save")
                .getSingleResult());
    }

    private static List<GridSaved> together(Saving... savings) throws Exception {
        var loader = Thread.currentThread().getContextClassLoader();
        var barrier = new CyclicBarrier(savings.length);
        var threads = Executors.newFixedThreadPool(savings.length);
        try {
            var running = new ArrayList<Future<GridSaved>>();
            for (var saving : savings) {
                running.add(threads.submit(() -> {
                    Thread.currentThread().setContextClassLoader(loader);
                    barrier.await();
                    return saving.save();
                }));
            }
            var results = new ArrayList<GridSaved>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Saving {
        GridSaved save() throws Exception;
    }
}
