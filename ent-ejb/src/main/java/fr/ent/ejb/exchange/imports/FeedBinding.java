package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.Field;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/** Brings the facts of a file to the form that they have in this school and year, so that the same file changes nothing twice. */
final class FeedBinding {

    /** CODE_PARENTE of a pupil who answers for himself. */
    private static final String HIMSELF = "70";

    private final Feed feed;
    private final Shelves shelves;

    FeedBinding(Feed feed, Shelves shelves) {
        this.feed = feed;
        this.shelves = shelves;
    }

    void bind() {
        new FeedRecognition(feed, shelves).apply();
        facts(FactKind.SCHOOL_YEAR).forEach(this::year);
        facts(FactKind.ENROLMENT).forEach(this::enrolment);
        facts(FactKind.GROUP).forEach(this::group);
        facts(FactKind.GUARDIANSHIP).forEach(this::himself);
        new RoleProposals(feed, shelves).add();
    }

    private List<Fact> facts(FactKind kind) {
        return List.copyOf(feed.facts(kind).values());
    }

    /**
     * The days of the year are taken when it may run on them, each grading period keeps a day, and no assessment that
     * families read already would be left outside.
     */
    private void year(Fact fact) {
        var year = shelves.year();
        var first = LocalDate.parse(fact.fields().get(Field.FROM));
        var last = LocalDate.parse(fact.fields().get(Field.TO));
        var fit = year.mayRun(first, last)
                && shelves.years().gradingPeriods(year).stream().allMatch(periods -> periods.fit(first, last));
        if (fit && shelves.years().countPublishedOutside(year, first, last) == 0) {
            feed.replace(new Fact(fact.kind(), fact.key(), YearShelf.label(year), fact.fields(), fact.place()));
        } else {
            var why = fit ? "yearLeavesPublished" : "yearDaysWrong";
            feed.anomalies().warn(fact.place(), why, first.toString(), last.toString());
            feed.remove(fact.kind(), fact.key());
        }
    }

    /** An enrolment is of one year: a pupil who came years ago is enrolled in it since 1 September, lessons or not. */
    private void enrolment(Fact fact) {
        var from = firstDay(fact);
        var to = fact.fields().getOrDefault(Field.TO, "");
        if (!to.isEmpty() && LocalDate.parse(to).isBefore(from)) {
            feed.anomalies().error(fact.place(), "datesBackwards", from.toString(), to);
            return;
        }
        var fields = new EnumMap<Field, String>(fact.fields());
        fields.put(Field.FROM, from.toString());
        feed.replace(new Fact(fact.kind(), fact.key(), fact.label(), fields, fact.place()));
    }

    /** One that is not said stays as it is. */
    private LocalDate firstDay(Fact fact) {
        var known = shelves.enrolments().now(fact.key());
        if (known.isPresent() && !fact.fields().containsKey(Field.FROM)) {
            return known.get().validity().since();
        }
        var starts = shelves.year().opensOn();
        var said = fact.fields().getOrDefault(Field.FROM, "");
        return said.isEmpty() || LocalDate.parse(said).isBefore(starts) ? starts : LocalDate.parse(said);
    }

    /** A group comes from divisions that exist, here or in the same file. */
    private void group(Fact fact) {
        var said = fact.fields().get(Field.DIVISIONS);
        if (said == null || said.isEmpty()) {
            return;
        }
        var known = Fact.parts(said).stream().filter(this::isDivision).collect(Collectors.joining(Fact.SEPARATOR));
        if (!known.equals(said)) {
            feed.anomalies().warn(fact.place(), "groupOfUnknownDivision", fact.key());
            var fields = new EnumMap<Field, String>(fact.fields());
            fields.put(Field.DIVISIONS, known);
            feed.replace(new Fact(fact.kind(), fact.key(), fact.label(), fields, fact.place()));
        }
    }

    private boolean isDivision(String code) {
        return feed.fact(FactKind.DIVISION, code).isPresent()
                || shelves.divisions().now(code).isPresent();
    }

    private void himself(Fact link) {
        if (HIMSELF.equals(link.fields().get(Field.KINSHIP))) {
            var parts = Fact.parts(link.key());
            shelves.guardians().isHimself(parts.get(1), parts.get(0));
        }
    }
}
