package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.files.SiecleFrame.Source;
import fr.ent.ejb.demo.school.DemoGuardian;
import fr.ent.ejb.demo.school.DemoLink;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** ResponsablesAvecAdresses.xml, in the form of today or in the one before 2018. */
final class GuardiansFile {

    /** Kinship of two digits to the one digit of before 2018. */
    private static final Map<String, String> OLD_KINSHIP =
            Map.of("20", "1", "10", "2", "50", "3", "37", "4", "38", "4", "39", "4", "51", "5", "70", "7");

    private static final Map<String, String> LONG_TITLES = Map.of("MME", "MADAME", "M.", "MONSIEUR");

    private GuardiansFile() {}

    static byte[] of(Source source, Generation generation) {
        var school = source.school();
        return SiecleFrame.file("BEE_RESPONSABLES", generation.version(), source, data -> {
            data.element("PERSONNES", in -> {
                for (var guardian : school.guardians()) {
                    in.element("PERSONNE", one -> person(one, guardian), "PERSONNE_ID", guardian.id());
                }
            });
            data.element("RESPONSABLES", in -> {
                var legalSeen = new HashMap<String, Integer>();
                for (var link : school.links()) {
                    in.element("RESPONSABLE_ELEVE", one -> link(one, link, generation, legalSeen));
                }
            });
            SiecleFrame.addresses(
                    data,
                    school.guardians().stream()
                            .map(DemoGuardian::home)
                            .distinct()
                            .toList());
        });
    }

    private static void person(XmlFile file, DemoGuardian guardian) throws XMLStreamException {
        var who = guardian.who();
        var contact = guardian.contact();
        file.text("LC_CIVILITE", guardian.title());
        file.text("LL_CIVILITE", LONG_TITLES.get(String.valueOf(guardian.title())));
        file.text("NOM_DE_FAMILLE", who.familyName());
        file.text("NOM_USAGE", who.usualName());
        file.text("PRENOM", who.firstName());
        file.text("TEL_PERSONNEL", contact.phone());
        file.text("TEL_PORTABLE", contact.mobile());
        file.text("ACCEPTE_SMS", contact.acceptsSms() ? "1" : "0");
        file.text("MEL", contact.mail());
        file.text("COMMUNICATION_ADRESSE", "1");
        file.text("ADRESSE_ID", guardian.home().id());
    }

    private static void link(XmlFile file, DemoLink link, Generation generation, Map<String, Integer> legalSeen)
            throws XMLStreamException {
        file.text("ELEVE_ID", link.pupil().id());
        file.text("PERSONNE_ID", link.guardian().id());
        if (generation == Generation.SINCE_2018) {
            today(file, link.terms());
        } else {
            before2018(file, link, legalSeen);
        }
    }

    private static void today(XmlFile file, DemoLink.Terms terms) throws XMLStreamException {
        file.text("NIVEAU_RESPONSABILITE", terms.level());
        file.text("CODE_PARENTE", terms.kinship());
        file.text("PAIE_FRAIS_SCOLAIRES", terms.pays() ? "1" : "0");
        file.text("PERCOIT_LES_AIDES", terms.pays());
        file.text("HEBERGE_ELEVE", terms.houses());
        file.text("A_CONTACTER_EN_PRIORITE", terms.first());
    }

    private static void before2018(XmlFile file, DemoLink link, Map<String, Integer> legalSeen)
            throws XMLStreamException {
        boolean legal = link.terms().level() == DemoLink.LEGAL;
        int rank = legal ? legalSeen.merge(link.pupil().id(), 1, Integer::sum) : 0;
        file.text("RESP_LEGAL", rank > 2 ? 0 : rank);
        file.text("CODE_PARENTE", OLD_KINSHIP.getOrDefault(link.terms().kinship(), "6"));
        file.text("RESP_FINANCIER", link.terms().pays() ? "1" : "0");
        file.text("PERS_PAIEMENT", link.terms().pays() ? "1" : "0");
        file.text("PERS_CONTACT", link.terms().level() == DemoLink.CONTACT ? "1" : "0");
    }
}
