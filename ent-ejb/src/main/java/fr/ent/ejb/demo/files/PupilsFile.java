package fr.ent.ejb.demo.files;

import static fr.ent.ejb.demo.files.SiecleFrame.day;

import fr.ent.ejb.demo.files.SiecleFrame.Source;
import fr.ent.ejb.demo.school.DemoGroup;
import fr.ent.ejb.demo.school.DemoPupil;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** ElevesAvecAdresses.xml. */
final class PupilsFile {

    private static final String GONE_ELSEWHERE = "70";

    private PupilsFile() {}

    static byte[] of(Source source) {
        var pupils = source.school().pupils();
        return SiecleFrame.file("BEE_ELEVES", "2.1", source, data -> {
            data.element("ELEVES", in -> {
                for (var pupil : pupils) {
                    in.element(
                            "ELEVE",
                            one -> pupil(one, pupil, source),
                            "ELEVE_ID",
                            pupil.id(),
                            "ELENOET",
                            pupil.number());
                }
            });
            data.element("OPTIONS", in -> options(in, pupils));
            data.element("STRUCTURES", in -> structures(in, source));
            SiecleFrame.addresses(
                    data, pupils.stream().map(DemoPupil::home).distinct().toList());
        });
    }

    private static void pupil(XmlFile file, DemoPupil pupil, Source source) throws XMLStreamException {
        var who = pupil.who();
        file.text("ID_NATIONAL", pupil.ine());
        file.text("NOM_DE_FAMILLE", who.familyName());
        file.text("NOM_USAGE", who.usualName());
        file.text("PRENOM", who.firstName());
        file.text("DATE_NAISS", day(who.birth()));
        file.text("CODE_SEXE", who.sex());
        file.text("CODE_PAYS", "100");
        file.text("CODE_DEPARTEMENT_NAISS", "099");
        file.text("CODE_PAYS_NAT", "100");
        file.text("DOUBLEMENT", "0");
        file.text("CODE_REGIME", pupil.boarding());
        file.text("CODE_STATUT", "ST");
        file.text("CODE_MEF", pupil.division().level().mef());
        file.text("DATE_ENTREE", day(source.year().start()));
        file.text("DATE_SORTIE", day(pupil.left()));
        file.text("CODE_MOTIF_SORTIE", pupil.present() ? null : GONE_ELSEWHERE);
        file.text("ACCEPTE_SMS", "0");
        file.text("ADHESION_TRANSPORT", "0");
        file.text("ADRESSE_ID", pupil.home().id());
    }

    private static void options(XmlFile file, List<DemoPupil> pupils) throws XMLStreamException {
        for (var pupil : pupils) {
            file.element(
                    "OPTION",
                    in -> {
                        option(in, "1", "O", "030201");
                        if (pupil.secondLanguage() != null) {
                            option(in, "2", "O", pupil.secondLanguage());
                        }
                        if (pupil.latin()) {
                            option(in, "3", "F", "020300");
                        }
                    },
                    "ELEVE_ID",
                    pupil.id());
        }
    }

    private static void option(XmlFile file, String number, String modality, String subject) throws XMLStreamException {
        file.element("OPTIONS_ELEVE", in -> {
            in.text("NUM_OPTION", number);
            in.text("CODE_MODALITE_ELECT", modality);
            in.text("CODE_MATIERE", subject);
        });
    }

    private static void structures(XmlFile file, Source source) throws XMLStreamException {
        for (var pupil : source.school().pupils()) {
            file.element(
                    "STRUCTURES_ELEVE",
                    in -> {
                        structure(in, pupil.division().code(), "D");
                        for (var group : groups(source, pupil)) {
                            structure(in, group.code(), "G");
                        }
                    },
                    "ELEVE_ID",
                    pupil.id());
        }
    }

    private static List<DemoGroup> groups(Source source, DemoPupil pupil) {
        return source.school().groups().stream()
                .filter(group -> group.divisions().contains(pupil.division())
                        && group.pupils().contains(pupil))
                .toList();
    }

    private static void structure(XmlFile file, String code, String type) throws XMLStreamException {
        file.element("STRUCTURE", in -> {
            in.text("CODE_STRUCTURE", code);
            in.text("TYPE_STRUCTURE", type);
        });
    }
}
