package fr.ent.tool.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Does what people do in the demo school again and again, and says what it cost: CPU milliseconds of the named processes
 * for each operation (from /proc), waiting times, operations a second. Only for a server on this machine.
 *
 * <p>Arguments: base address, password of the demo accounts, clients, seconds of a window, rounds (each has a window of
 * every operation), the process ids to count with commas between them (server, base), then the operations, none for all
 * of them. {@code docs/measure.md} says how it is run and what came out.
 */
public final class Load {

    private final Processes processes;
    private final int clients;
    private final int seconds;
    private final ExecutorService pool;
    private final Yardstick yardstick = Yardstick.warm();
    private double leastYardstick = Double.MAX_VALUE;

    private Load(Processes processes, int clients, int seconds) {
        this.processes = processes;
        this.clients = clients;
        this.seconds = seconds;
        this.pool = Executors.newFixedThreadPool(clients);
    }

    /** Rounds over the chosen operations; the table is printed anew after each round from the second on. */
    public static void main(String[] args) throws Exception {
        var pids = Stream.of(args[5].split(",")).map(Long::valueOf).toList();
        var chosen = Set.copyOf(Arrays.asList(args).subList(6, args.length));
        var operations = new DemoOperations(args[0], args[1])
                .all().stream()
                        .filter(operation -> chosen.isEmpty() || chosen.contains(operation.name()))
                        .toList();
        var load = new Load(new Processes(pids), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        load.rounds(operations, Integer.parseInt(args[4]));
        System.exit(0);
    }

    private void rounds(List<Operation> operations, int rounds) throws Exception {
        var watch = new Thread(yardstick);
        watch.setDaemon(true);
        watch.start();
        var work = new LinkedHashMap<String, List<Runnable>>();
        var windows = new LinkedHashMap<String, Windows>();
        for (var operation : operations) {
            work.put(operation.name(), prepared(operation));
            windows.put(operation.name(), new Windows());
        }
        for (var round = 1; round <= rounds; round++) {
            for (var operation : work.entrySet()) {
                windows.get(operation.getKey()).add(window(operation.getValue()));
            }
            print(round, windows);
        }
    }

    private List<Runnable> prepared(Operation operation) {
        return IntStream.range(0, clients).mapToObj(operation.prepared()::of).toList();
    }

    private void print(int round, Map<String, Windows> windows) {
        System.out.printf(
                Locale.ROOT,
                "%nround %d, %d clients, yardstick at least %.2f ms, %d MB resident%n%s%n",
                round,
                clients,
                leastYardstick,
                processes.residentMegabytes(),
                Windows.HEADING);
        windows.forEach((name, all) -> System.out.println(all.line(name, leastYardstick)));
    }

    private Windows.Window window(List<Runnable> work) throws Exception {
        yardstick.taken();
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var before = processes.cpuMillis();
        var tasks = work.stream()
                .map(one -> (Callable<List<Long>>) () -> again(one, end))
                .toList();
        var waits = new ArrayList<Long>();
        for (var done : pool.invokeAll(tasks)) {
            waits.addAll(done.get());
        }
        var cpu = (processes.cpuMillis() - before) / waits.size();
        var taken = yardstick.taken();
        leastYardstick = Math.min(leastYardstick, taken);
        Collections.sort(waits);
        return new Windows.Window(cpu, taken, waits, waits.size() / (double) seconds);
    }

    private static List<Long> again(Runnable one, long end) {
        var waits = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            var start = System.nanoTime();
            one.run();
            waits.add(System.nanoTime() - start);
        }
        return waits;
    }
}
