package fr.ent.ejb.demo.school;

import fr.ent.ejb.demo.school.DemoCourse.Week;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Places every lesson so that no division and no teacher is in two places at one time. */
final class Timetable {

    private static final List<Slot> WEEK = Slot.week();
    private static final int ATTEMPTS = 200;
    private static final int FILLS_A_FORTNIGHT = 50;
    private static final int SAME_DAY = 30;
    private static final int LATE = 8;
    private static final String GYMNASIUM = "GYMNASE";

    private final SplittableRandom random;
    private final Map<String, int[]> taken;
    private Map<String, int[]> busy = new HashMap<>();
    private Map<String, int[]> divisionsBusy = new HashMap<>();
    private Map<DemoService, List<DemoCourse>> placed = new IdentityHashMap<>();

    /** @param taken places where teachers already are, in the other school */
    private Timetable(SplittableRandom random, Map<String, int[]> taken) {
        this.random = random;
        this.taken = taken;
    }

    /** The services with their lessons; {@code taken} learns where the teachers are. */
    static List<DemoService> of(List<Block> blocks, SplittableRandom random, Map<String, int[]> taken) {
        var timetable = new Timetable(random, taken);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (timetable.placeAll(blocks)) {
                timetable.busy.forEach(taken::put);
                return timetable.services(blocks);
            }
        }
        throw new IllegalStateException("no timetable without a clash was found");
    }

    private boolean placeAll(List<Block> blocks) {
        busy = new HashMap<>();
        divisionsBusy = new HashMap<>();
        taken.forEach((who, weeks) -> busy.put(who, weeks.clone()));
        placed = new IdentityHashMap<>();
        var wholeFirst = blocks.stream()
                .sorted(Comparator.comparingInt((Block b) -> -b.divisions().size())
                        .thenComparingDouble(b -> -b.hours()))
                .toList();
        return wholeFirst.stream().allMatch(this::placeWhole)
                && wholeFirst.stream().allMatch(this::placeHalf);
    }

    private boolean placeWhole(Block block) {
        for (int i = 0; i < block.wholeLessons(); i++) {
            if (!place(block, Week.EVERY)) {
                return false;
            }
        }
        return true;
    }

    private boolean placeHalf(Block block) {
        return !block.fortnightly() || place(block, Week.A) || place(block, Week.B);
    }

    private boolean place(Block block, Week week) {
        var best = best(block, week);
        if (best.isEmpty()) {
            return false;
        }
        int slot = best.get();
        rows(block).forEach(weeks -> weeks[slot] |= week.mask());
        for (var service : block.services()) {
            placed.computeIfAbsent(service, key -> new ArrayList<>())
                    .add(new DemoCourse(week, WEEK.get(slot), room(service)));
        }
        return true;
    }

    private Optional<Integer> best(Block block, Week week) {
        int best = -1;
        int bestScore = Integer.MIN_VALUE;
        for (int slot = 0; slot < WEEK.size(); slot++) {
            int score = free(block, slot, week) ? score(block, slot) : Integer.MIN_VALUE;
            if (score > bestScore) {
                best = slot;
                bestScore = score;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    private boolean free(Block block, int slot, Week week) {
        return rows(block).stream().allMatch(weeks -> (weeks[slot] & week.mask()) == 0);
    }

    private int score(Block block, int slot) {
        int score = random.nextInt(SAME_DAY / 2);
        if (divisionRows(block).stream().allMatch(weeks -> weeks[slot] != 0)) {
            score += FILLS_A_FORTNIGHT;
        }
        var lessons = placed.getOrDefault(block.services().get(0), List.of());
        if (lessons.stream()
                .anyMatch(lesson -> lesson.slot().day() == WEEK.get(slot).day())) {
            score -= SAME_DAY;
        }
        return WEEK.get(slot).late() ? score - LATE : score;
    }

    /** The weeks taken in each place, of everybody whom the block needs. */
    private List<int[]> rows(Block block) {
        var rows = new ArrayList<>(divisionRows(block));
        for (var service : block.services()) {
            for (var teacher : service.present()) {
                rows.add(row(busy, teacher.key()));
            }
        }
        return rows;
    }

    private List<int[]> divisionRows(Block block) {
        return block.divisions().stream()
                .map(division -> row(divisionsBusy, division.code()))
                .toList();
    }

    private static int[] row(Map<String, int[]> rows, String who) {
        return rows.computeIfAbsent(who, key -> new int[WEEK.size()]);
    }

    private static String room(DemoService service) {
        var teacher = service.present().get(0);
        return "100100".equals(service.subject().code())
                ? GYMNASIUM
                : "S" + teacher.id().substring(2);
    }

    private List<DemoService> services(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.services().stream())
                .map(service -> service.with(placed.getOrDefault(service, List.of())))
                .toList();
    }
}
