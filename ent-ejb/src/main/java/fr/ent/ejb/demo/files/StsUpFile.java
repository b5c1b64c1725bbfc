package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.files.SiecleFrame.Source;
import fr.ent.ejb.demo.school.DemoCourse;
import fr.ent.ejb.demo.school.DemoService;
import fr.ent.ejb.demo.school.DemoTeacher;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/** emp_sts: the weekly timetable, from the school's timetable software to the ministry. */
final class StsUpFile {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HHmm");

    private StsUpFile() {}

    /** @param named false leaves school and year out, as some software does: the reader must bind the file itself */
    static byte[] of(Source source, boolean named) {
        return XmlFile.of(file -> file.element("EDT_STS", in -> {
            if (named) {
                StsFrame.parameters(in, source, "DEMO");
            }
            in.element("ALTERNANCES", weeks -> alternations(weeks, source.year().weeks()));
            in.element("DONNEES", data -> StsFrame.structure(data, source, StsUpFile::teacher));
        }));
    }

    private static void alternations(XmlFile file, List<LocalDate> mondays) throws XMLStreamException {
        alternation(file, DemoCourse.Week.EVERY, "Toutes les semaines", mondays);
        alternation(file, DemoCourse.Week.A, "Semaines A", every2nd(mondays, 0));
        alternation(file, DemoCourse.Week.B, "Semaines B", every2nd(mondays, 1));
    }

    private static List<LocalDate> every2nd(List<LocalDate> mondays, int from) {
        return IntStream.range(0, mondays.size())
                .filter(i -> i % 2 == from)
                .mapToObj(mondays::get)
                .toList();
    }

    private static void alternation(XmlFile file, DemoCourse.Week week, String label, List<LocalDate> mondays)
            throws XMLStreamException {
        file.element(
                "ALTERNANCE",
                in -> {
                    in.text("LIBELLE_COURT", week.code());
                    in.text("LIBELLE_LONG", label);
                    in.element("SEMAINES", weeks -> {
                        for (var monday : mondays) {
                            weeks.text("DATE_DEBUT_SEMAINE", monday);
                        }
                    });
                },
                "CODE",
                week.code());
    }

    private static void teacher(XmlFile file, DemoService service, DemoTeacher teacher) throws XMLStreamException {
        if (!service.present().contains(teacher)) {
            file.empty("ENSEIGNANT", "ID", teacher.id(), "TYPE", teacher.type());
            return;
        }
        file.element(
                "ENSEIGNANT",
                in -> in.element("COURS_RATTACHES", lessons -> {
                    for (var course : service.courses()) {
                        lessons.element("COURS", one -> course(one, course));
                    }
                }),
                "ID",
                teacher.id(),
                "TYPE",
                teacher.type());
    }

    private static void course(XmlFile file, DemoCourse course) throws XMLStreamException {
        file.text("CODE_ALTERNANCE", course.week().code());
        file.text("JOUR", course.slot().day());
        file.text("HEURE_DEBUT", HOUR.format(course.slot().start()));
        file.text("DUREE", "00" + DemoCourse.MINUTES);
        file.text("CODE_SALLE", course.room());
    }
}
