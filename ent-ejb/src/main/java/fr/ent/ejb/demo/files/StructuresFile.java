package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.files.SiecleFrame.Source;
import javax.xml.stream.XMLStreamException;

/** Structures.xml: the divisions and the groups that draw on them. */
final class StructuresFile {

    private StructuresFile() {}

    static byte[] of(Source source) {
        return SiecleFrame.file("BEE_STRUCTURES", "3.0", source, data -> {
            data.element("DIVISIONS", in -> divisions(in, source));
            data.element("GROUPES", in -> groups(in, source));
        });
    }

    private static void divisions(XmlFile file, Source source) throws XMLStreamException {
        for (var division : source.school().divisions()) {
            long pupils = source.school().pupils().stream()
                    .filter(pupil -> pupil.present() && pupil.division().equals(division))
                    .count();
            file.element(
                    "DIVISION",
                    in -> {
                        in.text("LIBELLE_LONG", division.label());
                        in.text("EFFECTIF", pupils);
                        in.element(
                                "MEFS_APPARTENANCE",
                                mefs -> mef(mefs, division.level().mef()));
                    },
                    "CODE_STRUCTURE",
                    division.code());
        }
    }

    private static void groups(XmlFile file, Source source) throws XMLStreamException {
        for (var group : source.school().groups()) {
            file.element(
                    "GROUPE",
                    in -> {
                        in.text("LIBELLE_LONG", group.label());
                        in.element("DIVISIONS_APPARTENANCE", divisions -> {
                            for (var division : group.divisions()) {
                                divisions.element(
                                        "DIVISION_APPARTENANCE",
                                        one -> one.element(
                                                "MEFS_APPARTENANCE",
                                                mefs -> mef(
                                                        mefs, division.level().mef())),
                                        "CODE_STRUCTURE",
                                        division.code());
                            }
                        });
                    },
                    "CODE_STRUCTURE",
                    group.code());
        }
    }

    private static void mef(XmlFile file, String code) throws XMLStreamException {
        file.element("MEF_APPARTENANCE", one -> one.text("CODE_MEF", code));
    }
}
