package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.school.DemoAddress;
import fr.ent.ejb.demo.school.DemoSchool;
import fr.ent.ejb.demo.school.DemoYear;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** What all files of SIECLE have in common: the root, the parameters, the dates and the addresses. */
final class SiecleFrame {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String FRANCE = "100";

    private SiecleFrame() {}

    static byte[] file(String root, String version, Source source, XmlFile.Content data) {
        return XmlFile.of(file -> file.element(
                root,
                in -> {
                    in.element("PARAMETRES", parameters -> {
                        parameters.text("UAJ", source.school().plan().uai());
                        parameters.text("ANNEE_SCOLAIRE", source.year().rentree());
                        parameters.text("DATE_EXPORT", day(source.year().today()));
                        parameters.text("HORODATAGE", day(source.year().today()) + " 06:10:00");
                    });
                    in.element("DONNEES", data);
                },
                "VERSION",
                version));
    }

    /** A school in its year: what every file is written from. */
    record Source(DemoSchool school, DemoYear year) {}

    static String day(LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

    static void addresses(XmlFile file, List<DemoAddress> addresses) throws XMLStreamException {
        file.element("ADRESSES", in -> {
            for (var address : addresses) {
                in.element("ADRESSE", one -> address(one, address), "ADRESSE_ID", address.id());
            }
        });
    }

    private static void address(XmlFile file, DemoAddress address) throws XMLStreamException {
        file.text("LIGNE1_ADRESSE", address.line());
        file.text("LIGNE2_ADRESSE", address.complement() == null ? "" : address.complement());
        var town = address.town();
        if (town != null) {
            file.text("CODE_POSTAL", town.postcode());
            file.text("LIBELLE_POSTAL", town.name());
            file.text("CODE_COMMUNE_INSEE", town.insee());
            file.text("CODE_DEPARTEMENT", "099");
        }
        file.text("COMMUNE_ETRANGERE", address.foreignTown());
        file.text("CODE_PAYS", address.country());
        file.text("LL_PAYS", FRANCE.equals(address.country()) ? "FRANCE" : "BELGIQUE");
    }
}
