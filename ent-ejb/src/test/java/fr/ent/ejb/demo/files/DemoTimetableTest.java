package fr.ent.ejb.demo.files;

import static fr.ent.ejb.demo.files.Read.elements;
import static fr.ent.ejb.demo.files.Read.text;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.demo.school.DemoSize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Read from the written files alone: nobody is in two places at one time. */
class DemoTimetableTest {

    private record Taught(String structure, String subject, String teacher, String weeks, String time) {
        /** The week and the time, once for each of the two kinds of week. */
        Stream<String> moments() {
            return Stream.of("A", "B")
                    .filter(week -> "H".equals(weeks) || week.equals(weeks))
                    .map(week -> week + time);
        }
    }

    @ParameterizedTest
    @EnumSource(DemoSize.class)
    void no_teacher_is_in_two_places_in_the_two_schools_together(DemoSize size) {
        var seen = new HashMap<String, String>();
        for (var school : schools(size)) {
            for (var lesson : lessons(school)) {
                var place = school.uai() + lesson.structure() + lesson.subject();
                lesson.moments().forEach(moment -> {
                    var before = seen.put(lesson.teacher() + "@" + moment, place);
                    assertThat(before).as(lesson + " " + moment).isNull();
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DemoSize.class)
    void no_pupil_is_in_two_places(DemoSize size) {
        for (var school : schools(size)) {
            var byStructure = lessons(school).stream().collect(Collectors.groupingBy(Taught::structure));
            for (var pupil : structuresOfPupils(school)) {
                var seen = new HashMap<String, Taught>();
                pupil.stream()
                        .flatMap(code -> byStructure.getOrDefault(code, List.of()).stream())
                        .forEach(lesson -> lesson.moments().forEach(moment -> {
                            var before = seen.putIfAbsent(moment, lesson);
                            assertThat(before == null || sameLesson(before, lesson))
                                    .as(before + " and " + lesson)
                                    .isTrue();
                        }));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DemoSize.class)
    void no_division_is_in_two_places(DemoSize size) {
        for (var school : schools(size)) {
            var seen = new HashMap<String, Taught>();
            for (var lesson : lessons(school)) {
                lesson.moments().forEach(moment -> {
                    var before = seen.putIfAbsent(lesson.structure() + moment, lesson);
                    assertThat(before == null || sameLesson(before, lesson))
                            .as(before + " and " + lesson)
                            .isTrue();
                });
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DemoSize.class)
    void lessons_are_as_many_as_the_hours_of_the_programme(DemoSize size) {
        var school = schools(size).get(0);
        var lessons = lessons(school).stream()
                .filter(lesson -> lesson.structure().equals("6E/1"))
                .map(lesson -> List.of(lesson.subject(), lesson.weeks(), lesson.time()))
                .distinct()
                .toList();
        Map<Object, Double> hours = lessons.stream()
                .collect(Collectors.groupingBy(
                        l -> l.get(0), Collectors.summingDouble(l -> "H".equals(l.get(1)) ? 1 : 0.5)));
        assertThat(hours)
                .containsEntry("020700", 4.5)
                .containsEntry("043800", 0.5)
                .containsEntry("100100", 4.0)
                .hasSize(9);
    }

    @ParameterizedTest
    @EnumSource(DemoSize.class)
    void both_kinds_of_week_begin_on_mondays_and_never_meet(DemoSize size) {
        var weeks = elements(up(schools(size).get(0)), "ALTERNANCE")
                .collect(Collectors.toMap(one -> one.getAttribute("CODE"), DemoTimetableTest::mondays));
        assertThat(weeks.get("H"))
                .hasSizeBetween(35, 39)
                .allMatch(day -> day.getDayOfWeek().getValue() == 1);
        assertThat(weeks.get("A")).doesNotContainAnyElementsOf(weeks.get("B"));
        assertThat(weeks.get("A").size() + weeks.get("B").size())
                .isEqualTo(weeks.get("H").size());
        assertThat(weeks.get("H")).contains(LocalDate.of(2026, 11, 2)).doesNotContain(LocalDate.of(2026, 10, 19));
    }

    private static List<LocalDate> mondays(Element alternation) {
        var found = alternation.getElementsByTagName("DATE_DEBUT_SEMAINE");
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < found.getLength(); i++) {
            days.add(LocalDate.parse(found.item(i).getTextContent()));
        }
        return days;
    }

    private static boolean sameLesson(Taught one, Taught other) {
        return one.structure().equals(other.structure())
                && one.subject().equals(other.subject())
                && one.weeks().equals(other.weeks());
    }

    private static List<DemoFiles.SchoolFiles> schools(DemoSize size) {
        return DemoFiles.of(size, DemoFilesTest.on("2026-11-23")).schools();
    }

    private static byte[] up(DemoFiles.SchoolFiles school) {
        return school.content().get("emp_sts_" + school.uai() + "_2026.xml");
    }

    private static List<Set<String>> structuresOfPupils(DemoFiles.SchoolFiles school) {
        return elements(school.content().get("ElevesAvecAdresses.xml"), "STRUCTURES_ELEVE")
                .map(one -> {
                    var codes = one.getElementsByTagName("CODE_STRUCTURE");
                    return java.util.stream.IntStream.range(0, codes.getLength())
                            .mapToObj(i -> codes.item(i).getTextContent())
                            .collect(Collectors.toSet());
                })
                .toList();
    }

    private static List<Taught> lessons(DemoFiles.SchoolFiles school) {
        return elements(up(school), "COURS").map(DemoTimetableTest::lesson).toList();
    }

    private static Taught lesson(Element course) {
        var teacher = (Element) course.getParentNode().getParentNode();
        var service = (Element) teacher.getParentNode().getParentNode();
        var structure = (Element) service.getParentNode().getParentNode();
        return new Taught(
                structure.getAttribute("CODE"),
                service.getAttribute("CODE_MATIERE"),
                teacher.getAttribute("TYPE") + teacher.getAttribute("ID"),
                text(course, "CODE_ALTERNANCE"),
                text(course, "JOUR") + text(course, "HEURE_DEBUT"));
    }
}
