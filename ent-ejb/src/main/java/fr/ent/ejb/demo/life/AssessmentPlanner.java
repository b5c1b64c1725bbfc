package fr.ent.ejb.demo.life;

import fr.ent.ejb.demo.life.PlannedAssessment.Announcement;
import fr.ent.ejb.demo.school.DemoCourse;
import fr.ent.ejb.demo.school.DemoPupil;
import fr.ent.ejb.demo.school.DemoSchool;
import fr.ent.ejb.demo.school.DemoService;
import fr.ent.ejb.demo.school.DemoYear;
import fr.ent.ejb.demo.school.Lines;
import fr.ent.persistence.schooling.assessment.AssessmentTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Invents the assessments of a term: 27 a division, four a language group, two a Latin group. */
final class AssessmentPlanner {

    private static final int A_DIVISION = 27;
    private static final int A_LANGUAGE = 4;
    private static final int A_LATIN = 2;
    private static final int EVENING = 18;
    private static final String LATIN = "020300";
    private static final Map<String, List<String>> TITLES = Lines.of("assessment-titles.csv").stream()
            .map(line -> line.split(";"))
            .collect(Collectors.groupingBy(
                    field -> field[0], Collectors.mapping(field -> field[1], Collectors.toList())));
    private static final List<Integer> SCALES = List.of(20, 20, 20, 20, 20, 20, 10, 10, 5, 40, 100);
    private static final List<String> WEIGHTS = List.of("1", "1", "1", "1", "1", "2", "2", "0.5", "3", "1.5");

    private final DemoSchool school;
    private final TermDays days;
    private final DemoYear year;
    private final SplittableRandom random;
    private final MarkPlanner marks;

    AssessmentPlanner(DemoSchool school, DemoYear year) {
        this.school = school;
        this.year = year;
        this.days = new TermDays(year, school.plan().weeks());
        this.random = new SplittableRandom(school.plan().number());
        this.marks = new MarkPlanner(random);
    }

    /** All assessments of the term, service by service, oldest first. */
    List<PlannedAssessment> assessments() {
        var all = new ArrayList<PlannedAssessment>();
        for (var division : school.divisions()) {
            var services = school.services().stream()
                    .filter(service -> service.structure().equals(division.code()))
                    .toList();
            var pupils = school.pupils().stream()
                    .filter(pupil -> pupil.present() && pupil.division().equals(division))
                    .toList();
            for (int i = 0; i < services.size(); i++) {
                addTo(all, services.get(i), share(services, i), pupils);
            }
        }
        for (var group : school.groups()) {
            var service = school.services().stream()
                    .filter(one -> one.structure().equals(group.code()))
                    .findFirst()
                    .orElseThrow();
            addTo(all, service, LATIN.equals(service.subject().code()) ? A_LATIN : A_LANGUAGE, group.pupils());
        }
        return all;
    }

    /** How many of the division's assessments this service gives: at least one, the rest by its hours. */
    private static int share(List<DemoService> services, int index) {
        var hours = services.stream().mapToDouble(AssessmentPlanner::hours).toArray();
        double total = Arrays.stream(hours).sum();
        double before = Arrays.stream(hours, 0, index).sum();
        int spare = A_DIVISION - services.size();
        return 1 + (int) Math.round(spare * (before + hours[index]) / total) - (int) Math.round(spare * before / total);
    }

    private static double hours(DemoService service) {
        return service.courses().stream()
                .mapToDouble(course -> course.week() == DemoCourse.Week.EVERY ? 1 : 0.5)
                .sum();
    }

    private void addTo(List<PlannedAssessment> all, DemoService service, int number, List<DemoPupil> pupils) {
        var lessons = days.daysOf(service.courses());
        for (int i = 0; i < number; i++) {
            var day =
                    lessons.isEmpty() ? year.today() : lessons.get(Math.max(0, lessons.size() * (i + 1) / number - 1));
            all.add(assessment(service, i + 1, day, pupils));
        }
    }

    private PlannedAssessment assessment(DemoService service, int rank, LocalDate day, List<DemoPupil> pupils) {
        var titles = TITLES.get(service.subject().code());
        var title = title(titles.get((rank - 1) % titles.size()), rank, titles.size());
        int scale = SCALES.get(random.nextInt(SCALES.size()));
        boolean formative = random.nextInt(100) < 10;
        var weight = new BigDecimal(WEIGHTS.get(random.nextInt(WEIGHTS.size())));
        var terms = new AssessmentTerms(BigDecimal.valueOf(scale), weight, scale != 20, formative);
        return new PlannedAssessment(
                service.structure(),
                service.subject().code(),
                service.present().get(0).key(),
                new Announcement(title, day, terms),
                publication(day),
                pupils.stream()
                        .map(pupil -> marks.mark(pupil, service.subject().code(), scale))
                        .toList());
    }

    /** No two assessments of a service have the same title: a load that goes on after a crash knows them by it. */
    private static String title(String pattern, int rank, int titles) {
        boolean again = rank > titles && !pattern.contains("%d");
        return again ? pattern + " (" + rank + ")" : pattern.formatted(rank);
    }

    private LocalDateTime publication(LocalDate day) {
        return random.nextInt(100) < 4
                ? null
                : day.plusDays(2L + random.nextInt(6)).atTime(EVENING, 0);
    }
}
