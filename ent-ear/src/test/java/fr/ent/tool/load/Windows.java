package fr.ent.tool.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What came out of one operation, window by window. */
final class Windows {

    /** How the lines are headed. */
    static final String HEADING = String.format(
            Locale.ROOT,
            "%-20s %8s %8s %8s %8s %8s %8s %8s",
            "operation",
            "least",
            "quarter",
            "median",
            "even",
            "p50",
            "p95",
            "a second");

    private final List<Window> windows = new ArrayList<>();

    /**
     * Some seconds of one operation.
     *
     * @param cpu milliseconds of the processes for each
     * @param yardstick CPU milliseconds of a fixed work meanwhile
     * @param waits nanoseconds, ordered
     * @param perSecond how many were done
     */
    record Window(double cpu, double yardstick, List<Long> waits, double perSecond) {

        private double wait(int percent) {
            return waits.get(Math.min(waits.size() - 1, waits.size() * percent / 100)) / 1e6;
        }
    }

    void add(Window window) {
        windows.add(window);
    }

    /**
     * One line: CPU milliseconds of each operation (the least window, the first quarter, the median, and the median of
     * what it would have been with the yardstick at its least), waits and operations a second of the window that was
     * least disturbed.
     */
    String line(String name, double leastYardstick) {
        var cpu = windows.stream().map(Window::cpu).sorted().toList();
        var even = windows.stream()
                .map(window -> window.cpu() * leastYardstick / window.yardstick())
                .sorted()
                .toList();
        var calm = windows.stream().min(Comparator.comparing(Window::cpu)).orElseThrow();
        return String.format(
                Locale.ROOT,
                "%-20s %8.2f %8.2f %8.2f %8.2f %8.1f %8.1f %8.0f",
                name,
                cpu.get(0),
                cpu.get(cpu.size() / 4),
                cpu.get(cpu.size() / 2),
                even.get(even.size() / 2),
                calm.wait(50),
                calm.wait(95),
                calm.perSecond());
    }
}
