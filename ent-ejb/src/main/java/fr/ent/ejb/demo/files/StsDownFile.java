package fr.ent.ejb.demo.files;

import fr.ent.ejb.demo.files.SiecleFrame.Source;
import fr.ent.ejb.demo.school.DemoSubject;
import fr.ent.ejb.demo.school.DemoTeacher;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** sts_emp: the staff and who teaches what, from the ministry to the school. */
final class StsDownFile {

    private static final String DIRECTION = "DIR";

    private StsDownFile() {}

    static byte[] of(Source source) {
        return XmlFile.of(file -> file.element("STS_EDT", in -> {
            StsFrame.parameters(in, source, null);
            in.element("NOMENCLATURES", lists -> nomenclatures(lists, source));
            in.element("DONNEES", data -> {
                data.element("INDIVIDUS", people -> people(people, source, "INDIVIDU"));
                data.element("SUPPLEANTS", people -> people(people, source, "SUPPLEANT"));
                StsFrame.structure(
                        data,
                        source,
                        (one, service, teacher) -> one.empty("ENSEIGNANT", "ID", teacher.id(), "TYPE", teacher.type()));
            });
        }));
    }

    private static void nomenclatures(XmlFile file, Source source) throws XMLStreamException {
        var subjects = source.school().subjects();
        var levels = NomenclatureFile.levels(source);
        file.element("MATIERES", in -> {
            for (var subject : subjects) {
                in.element("MATIERE", one -> subject(one, subject), "CODE", subject.code());
            }
        });
        file.element("MEFS", in -> {
            for (var level : levels) {
                in.element(
                        "MEF",
                        one -> {
                            one.text("LIBELLE_COURT", level.label());
                            one.text("LIBELLE_LONG", level.label());
                            one.text("LIBELLE_EDITION", level.label());
                        },
                        "CODE",
                        level.mef());
            }
        });
        file.element("PROGRAMMES", in -> NomenclatureFile.programmes(in, levels, subjects));
    }

    private static void subject(XmlFile file, DemoSubject subject) throws XMLStreamException {
        file.text("CODE_GESTION", subject.gestion());
        file.text("LIBELLE_COURT", subject.labels().shortLabel());
        file.text("LIBELLE_LONG", subject.labels().longLabel());
        file.text("LIBELLE_EDITION", subject.labels().edition());
    }

    private static void people(XmlFile file, Source source, String tag) throws XMLStreamException {
        for (var person : source.school().staff()) {
            if (person.substitute() == "SUPPLEANT".equals(tag)) {
                file.element(tag, in -> person(in, person, source), "ID", person.id(), "TYPE", person.type());
            }
        }
    }

    private static void person(XmlFile file, DemoTeacher person, Source source) throws XMLStreamException {
        var who = person.who();
        file.text("SEXE", who.sex());
        file.text("CIVILITE", who.sex());
        file.text("NOM_USAGE", who.usualName() == null ? who.familyName() : who.usualName());
        file.text("NOM_PATRONYMIQUE", who.familyName());
        file.text("PRENOM", who.firstName());
        file.text("DATE_NAISSANCE", who.birth());
        file.text("GRADE", grade(person, source));
        file.text("FONCTION", person.function());
        formTutor(file, person, source);
        if (person.discipline() != null) {
            file.element(
                    "DISCIPLINES",
                    in -> in.element(
                            "DISCIPLINE",
                            one -> one.text(
                                    "LIBELLE_COURT",
                                    disciplineLabel(source.school().subjects(), person)),
                            "CODE",
                            person.discipline()));
        }
    }

    /** The first with function DIR is the head; STS tells him from his deputy by nothing else. */
    private static String grade(DemoTeacher person, Source source) {
        if (!DIRECTION.equals(person.function())) {
            return null;
        }
        boolean head = source.school().staff().stream()
                .filter(one -> DIRECTION.equals(one.function()))
                .findFirst()
                .filter(person::equals)
                .isPresent();
        return head ? "PRINCIPAL" : "PRINCIPAL ADJOINT";
    }

    private static void formTutor(XmlFile file, DemoTeacher person, Source source) throws XMLStreamException {
        var tutored = source.school().formTutors().stream()
                .filter(tutor -> tutor.teacher().equals(person))
                .toList();
        if (!tutored.isEmpty()) {
            file.element("PROFS_PRINC", in -> {
                for (var tutor : tutored) {
                    in.element("PROF_PRINC", one -> {
                        one.text("CODE_STRUCTURE", tutor.division().code());
                        one.text("DATE_DEBUT", source.year().start());
                        one.text("DATE_FIN", source.year().end());
                    });
                }
            });
        }
    }

    private static String disciplineLabel(List<DemoSubject> subjects, DemoTeacher person) {
        return subjects.stream()
                .filter(subject -> subject.discipline().equals(person.discipline()))
                .map(DemoSubject::disciplineLabel)
                .findFirst()
                .orElseThrow();
    }
}
