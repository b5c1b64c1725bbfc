package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.school.DemoCase;
import fr.ent.ejb.demo.school.DemoSchool;
import fr.ent.ejb.demo.school.DemoSize;
import fr.ent.ejb.demo.school.DemoWorld;
import fr.ent.ejb.demo.school.DemoYear;
import fr.ent.ejb.demo.school.SchoolMaker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ministry's files of two fictitious schools, in the school year of the clock's day. The same day and size give the
 * same bytes. The six files of a school stand in the order in which they must be read.
 */
public final class DemoFiles {

    private final DemoWorld world;
    private final Generation generation;

    private DemoFiles(DemoWorld world, Generation generation) {
        this.world = world;
        this.generation = generation;
    }

    /** Files of that size, guardianships in the form of today. */
    public static DemoFiles of(DemoSize size, Clock clock) {
        return of(size, clock, Generation.SINCE_2018);
    }

    /** Files of that size, guardianships in the form asked for. */
    public static DemoFiles of(DemoSize size, Clock clock, Generation generation) {
        return new DemoFiles(SchoolMaker.world(size, DemoYear.at(LocalDate.now(clock))), generation);
    }

    /** The larger school, then its small neighbour. */
    public List<SchoolFiles> schools() {
        return List.of(write(world.main(), true), write(world.second(), false));
    }

    /** What was invented, for who wants to know more than the files tell. */
    public DemoWorld world() {
        return world;
    }

    /** The ministry's identifier of somebody: ELEVE_ID, PERSONNE_ID or INDIVIDU ID as fits the case. */
    public String id(DemoCase which) {
        return world.id(which);
    }

    /**
     * The files of one school.
     *
     * @param content bytes by file name, in the order of reading
     * @param expected what a right reader finds in them
     */
    public record SchoolFiles(String uai, Map<String, byte[]> content, ExpectedCounts expected) {}

    private SchoolFiles write(DemoSchool school, boolean named) {
        var source = new SiecleFrame.Source(school, world.year());
        var uai = school.plan().uai();
        var tail = "_" + uai + "_" + world.year().rentree() + ".xml";
        var files = new LinkedHashMap<String, byte[]>();
        files.put("Nomenclature.xml", NomenclatureFile.of(source));
        files.put("Structures.xml", StructuresFile.of(source));
        files.put("sts_emp" + tail, StsDownFile.of(source));
        files.put("ElevesAvecAdresses.xml", PupilsFile.of(source));
        files.put("ResponsablesAvecAdresses.xml", GuardiansFile.of(source, generation));
        files.put("emp_sts" + tail, StsUpFile.of(source, named));
        return new SchoolFiles(uai, files, ExpectedCounts.of(school));
    }
}
