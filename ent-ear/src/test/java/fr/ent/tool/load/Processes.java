package fr.ent.tool.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The CPU time of some processes of this machine and of their children, living or ended (a base has one for each connection). */
final class Processes {

    private static final double TICKS_A_SECOND = 100;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private final List<Long> pids;

    Processes(List<Long> pids) {
        this.pids = pids;
    }

    /** In milliseconds, since each of them began. */
    double cpuMillis() {
        return pids.stream().flatMapToLong(this::ticks).sum() * 1000 / TICKS_A_SECOND;
    }

    /** What they hold of the memory, in megabytes. */
    long residentMegabytes() {
        return pids.stream().mapToLong(Processes::residentKilobytes).sum() / 1024;
    }

    private LongStream ticks(long pid) {
        var own = stat(pid).orElseThrow(() -> new IllegalStateException("no process " + pid));
        var ended = Long.parseLong(own[ENDED_USER]) + Long.parseLong(own[ENDED_SYSTEM]);
        return LongStream.concat(LongStream.of(used(own) + ended), children(pid).mapToLong(Processes::used));
    }

    private static long used(String[] stat) {
        return Long.parseLong(stat[USER]) + Long.parseLong(stat[SYSTEM]);
    }

    private static Stream<String[]> children(long pid) {
        return ProcessHandle.allProcesses()
                .map(process -> stat(process.pid()))
                .flatMap(Optional::stream)
                .filter(stat -> stat[PARENT].equals(String.valueOf(pid)));
    }

    /** The fields of /proc/PID/stat after the name, state first; none when it is gone. */
    private static Optional<String[]> stat(long pid) {
        return read(pid, "stat")
                .map(text -> text.substring(text.lastIndexOf(')') + 2).split(" "));
    }

    private static long residentKilobytes(long pid) {
        return read(pid, "status").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", String.valueOf(pid), file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
