package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.testing.Database;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A JVM of its own that dies in the middle of an import, without a word to its base: as kill -9 does. */
final class CrashingImport {

    static final int DEAD = 137;
    static final int PUPILS = 120;

    private CrashingImport() {}

    /** @param arguments the JDBC address of an empty base */
    public static void main(String[] arguments) {
        var base = Database.at(arguments[0]);
        var pipeline = new Pipeline(base, new DeskWorld(base), Role.SCHOOL_ADMIN);
        base.give(ImportProgress.class, new Death(base));
        long id = pipeline.send(file());
        pipeline.confirm(id, Removals.NONE);
        pipeline.apply(id, false);
    }

    static Bytes file() {
        var who = IntStream.rangeClosed(1, PUPILS).mapToObj(Integer::toString).toList();
        return Siecle.latin(Siecle.pupils(
                who.stream()
                        .map(id -> Siecle.pupil(id, "Nom" + id, "P", "10010012110", ""))
                        .collect(Collectors.joining()),
                who.stream().map(id -> Siecle.in(id, "D", "6E1")).collect(Collectors.joining())));
    }

    /** Half of the changes are written to the base, none is committed. */
    private static final class Death extends ImportProgress {

        private final Database base;

        Death(Database base) {
            this.base = base;
        }

        @Override
        public void is(long importId, int done, int of) {
            if (done * 2 > of) {
                base.em().flush();
                Runtime.getRuntime().halt(DEAD);
            }
        }
    }
}
