package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.GradingPeriodService;
import fr.ent.ejb.schooling.assessment.PeriodPlan;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Behind schooling/assessment/periods.xhtml: how the year is cut, for the school and for single divisions. */
@Named
@ViewScoped
public class PeriodsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/schooling/assessment/periods?faces-redirect=true";
    private static final String AS_SCHOOL = "SCHOOL";

    @Inject
    transient GradingPeriodService service;

    private PeriodPlan plan;
    private Kind kind;
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<Long, String> own = new HashMap<>();

    /** Reads the plan of the year. */
    public void load() {
        plan = service.plan().orElse(null);
        if (plan != null) {
            kind = plan.kind();
            plan.cuts().forEach(this::show);
            plan.divisions()
                    .forEach(division -> own.put(
                            division.id(),
                            division.own() == null ? AS_SCHOOL : division.own().name()));
        }
    }

    private void show(PeriodPlan.Cut cut) {
        days.put(cut.kind() + "0", cut.first());
        IntStream.rangeClosed(1, cut.lastDays().size())
                .forEach(rank ->
                        days.put(cut.kind().name() + rank, cut.lastDays().get(rank - 1)));
    }

    /** Cuts the year of the school. */
    public String cut() {
        service.cut(kind, plan.stamp());
        return saved();
    }

    /** Moves the trimesters, or the semesters. */
    public String move(Kind which) {
        var lastDays = plan.cuts().stream()
                .filter(cut -> cut.kind() == which)
                .flatMap(cut -> IntStream.rangeClosed(1, cut.lastDays().size()).boxed())
                .map(rank -> days.get(which.name() + rank))
                .toList();
        service.move(new PeriodPlan.Cut(which, days.get(which + "0"), lastDays), plan.stamp());
        return saved();
    }

    /** Lets divisions differ from the school. */
    public String cutDivisions() {
        var kinds = new HashMap<Long, Kind>();
        own.forEach((division, chosen) -> kinds.put(division, AS_SCHOOL.equals(chosen) ? null : Kind.valueOf(chosen)));
        service.cutDivisions(kinds, plan.stamp());
        return saved();
    }

    private static String saved() {
        Said.after(words().say("periods.saved"));
        return AGAIN;
    }

    /** Does some division follow that kind? */
    public boolean uses(Kind which) {
        return plan.cuts().stream().anyMatch(cut -> cut.kind() == which);
    }

    /** "L’année scolaire va du 1er septembre 2026 au 31 août 2027." */
    public String getYear() {
        var written = words().written();
        return words().say("periods.year", written.date(plan.startsOn()), written.date(plan.endsOn()));
    }

    /** What a division may choose. */
    public List<String> getOwnChoices() {
        return Stream.concat(Stream.of(AS_SCHOOL), Stream.of(Kind.values()).map(Kind::name))
                .toList();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.assessment");
    }

    public PeriodPlan getPlan() {
        return plan;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    /** TRIMESTER0 is the first day of the first trimester, TRIMESTER1 its last one, and so on. */
    public Map<String, LocalDate> getDays() {
        return days;
    }

    /** By division. */
    public Map<Long, String> getOwn() {
        return own;
    }
}
