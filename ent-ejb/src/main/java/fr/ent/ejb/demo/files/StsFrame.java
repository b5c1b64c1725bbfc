package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.files.SiecleFrame.Source;
import fr.ent.ejb.demo.school.DemoService;
import fr.ent.ejb.demo.school.DemoTeacher;
import fr.ent.ejb.demo.school.SchoolPlan;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** What both directions of STS have in common: the school and its year, the divisions and groups with their services. */
final class StsFrame {

    /** Of the numbers that the Arcep keeps for fiction. */
    private static final String PHONE = "0199000123";

    private StsFrame() {}

    /** How a teacher of a service is written: alone downwards, with lessons upwards. */
    interface Teaching {
        void write(XmlFile file, DemoService service, DemoTeacher teacher) throws XMLStreamException;
    }

    static void parameters(XmlFile file, Source source, String application) throws XMLStreamException {
        var plan = source.school().plan();
        file.element("PARAMETRES", in -> {
            in.text("APPLICATION_SOURCE", application);
            in.element("UAJ", uaj -> school(uaj, plan), "CODE", plan.uai());
            in.element(
                    "ANNEE_SCOLAIRE",
                    year -> {
                        year.text("DATE_DEBUT", source.year().start());
                        year.text("DATE_FIN", source.year().end());
                    },
                    "ANNEE",
                    String.valueOf(source.year().rentree()));
        });
    }

    private static void school(XmlFile uaj, SchoolPlan plan) throws XMLStreamException {
        uaj.element("ACADEMIE", academy -> {
            academy.text("CODE", SchoolPlan.ACADEMY);
            academy.text("LIBELLE", "ACADEMIE FICTIVE");
        });
        uaj.text("SIGLE", "CLG");
        uaj.text("DENOM_PRINC", plan.name());
        uaj.text("CODE_NATURE", "340");
        uaj.text("COMMUNE", "SAINT EXEMPLE");
        uaj.text("CODE_POSTAL", "99100");
        uaj.text("TELEPHONE", PHONE);
        uaj.text("MEL", "secretariat@" + plan.uai().toLowerCase(Locale.ROOT) + ".example");
    }

    static void structure(XmlFile file, Source source, Teaching teaching) throws XMLStreamException {
        file.element("STRUCTURE", in -> {
            in.element("DIVISIONS", divisions -> {
                for (var division : source.school().divisions()) {
                    divisions.element(
                            "DIVISION",
                            one -> {
                                one.text("LIBELLE_LONG", division.label());
                                one.element(
                                        "MEFS_APPARTENANCE",
                                        mefs -> mefs.empty(
                                                "MEF", "CODE", division.level().mef()));
                                services(one, source, division.code(), teaching);
                            },
                            "CODE",
                            division.code());
                }
            });
            in.element("GROUPES", groups -> groups(groups, source, teaching));
        });
    }

    private static void groups(XmlFile file, Source source, Teaching teaching) throws XMLStreamException {
        for (var group : source.school().groups()) {
            file.element(
                    "GROUPE",
                    one -> {
                        one.text("LIBELLE_LONG", group.label());
                        one.element("DIVISIONS_APPARTENANCE", divisions -> {
                            for (var division : group.divisions()) {
                                divisions.empty("DIVISION_APPARTENANCE", "CODE", division.code());
                            }
                        });
                        services(one, source, group.code(), teaching);
                    },
                    "CODE",
                    group.code());
        }
    }

    private static void services(XmlFile file, Source source, String structure, Teaching teaching)
            throws XMLStreamException {
        file.element("SERVICES", in -> {
            for (var service : source.school().services()) {
                if (service.structure().equals(structure)) {
                    in.element(
                            "SERVICE",
                            one -> one.element("ENSEIGNANTS", teachers -> {
                                for (var teacher : service.teachers()) {
                                    teaching.write(teachers, service, teacher);
                                }
                            }),
                            "CODE_MATIERE",
                            service.subject().code(),
                            "CODE_MOD_COURS",
                            "CG");
                }
            }
        });
    }
}
