package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.files.SiecleFrame.Source;
import fr.ent.ejb.demo.school.DemoDivision;
import fr.ent.ejb.demo.school.DemoSubject;
import fr.ent.ejb.demo.school.Level;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Nomenclature.xml: the years of study, the subjects and how many hours of each. */
final class NomenclatureFile {

    private NomenclatureFile() {}

    static byte[] of(Source source) {
        var levels = levels(source);
        var subjects = source.school().subjects();
        return SiecleFrame.file("BEE_NOMENCLATURES", "3.1", source, data -> {
            data.element("MEFS", in -> {
                for (var level : levels) {
                    in.element("MEF", mef -> mef(mef, level), "CODE_MEF", level.mef());
                }
            });
            data.element("MATIERES", in -> {
                for (var subject : subjects) {
                    in.element("MATIERE", one -> subject(one, subject), "CODE_MATIERE", subject.code());
                }
            });
            data.element("PROGRAMMES", in -> programmes(in, levels, subjects));
        });
    }

    static List<Level> levels(Source source) {
        return source.school().divisions().stream()
                .map(DemoDivision::level)
                .distinct()
                .toList();
    }

    /** PROGRAMME elements, the same in SIECLE and in STS. */
    static void programmes(XmlFile file, List<Level> levels, List<DemoSubject> subjects) throws XMLStreamException {
        for (var level : levels) {
            for (var subject : subjects) {
                if (subject.hours(level) > 0) {
                    file.element("PROGRAMME", in -> {
                        in.text("CODE_MEF", level.mef());
                        in.text("CODE_MATIERE", subject.code());
                        in.text("CODE_MODALITE_ELECT", modality(subject));
                        in.text(
                                "HORAIRE",
                                "%.2f".formatted(subject.hours(level)).replace(',', '.'));
                    });
                }
            }
        }
    }

    static String modality(DemoSubject subject) {
        return switch (subject.option()) {
            case "L2" -> "O";
            case "LA" -> "F";
            default -> "S";
        };
    }

    private static void mef(XmlFile file, Level level) throws XMLStreamException {
        file.text("FORMATION", level.formation());
        file.text("SPECIALITE", "");
        file.text("LIBELLE_LONG", level.label());
        file.text(
                "LIBELLE_EDITION",
                level.label().charAt(0) + level.label().substring(1).toLowerCase(Locale.ROOT));
        file.text("MEF_RATTACHEMENT", level.mef());
    }

    private static void subject(XmlFile file, DemoSubject subject) throws XMLStreamException {
        file.text("CODE_GESTION", subject.gestion());
        file.text("LIBELLE_COURT", subject.labels().shortLabel());
        file.text("LIBELLE_LONG", subject.labels().longLabel());
        file.text("LIBELLE_EDITION", subject.labels().edition());
        file.text("MATIERE_ETP", "1");
    }
}
