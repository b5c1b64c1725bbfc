package fr.ent.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A program of this machine that a test needs: the one of the PATH, else one that apt-get installs now (Debian, root). */
public final class Debian {

    private Debian() {}

    /**
     * Where it is.
     *
     * @param names any of them will do
     * @param packages that bring it
     * @throws IllegalStateException when it is not there and cannot be installed; the sentence says what to do
     */
    public static Path program(List<String> names, String... packages) {
        return onThePath(names)
                .or(() -> installed(names, packages))
                .orElseThrow(() -> new IllegalStateException(
                        "no " + names.get(0) + " for the tests: apt-get install " + String.join(" ", packages)));
    }

    private static Optional<Path> onThePath(List<String> names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static synchronized Optional<Path> installed(List<String> names, String... packages) {
        if (!Files.exists(Path.of("/etc/debian_version")) || !"root".equals(System.getProperty("user.name"))) {
            return Optional.empty();
        }
        System.out.println("no " + names.get(0) + " here: apt-get installs it");
        aptGet("update");
        aptGet(Stream.concat(Stream.of("-y", "--no-install-recommends", "install"), Stream.of(packages))
                .toArray(String[]::new));
        return onThePath(names);
    }

    /** Two runs of tests may ask at the same moment: the second waits for the first. */
    private static void aptGet(String... what) {
        try {
            var command = Stream.concat(Stream.of("apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"), Stream.of(what))
                    .toList();
            var builder = new ProcessBuilder(command).redirectErrorStream(true).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
