package fr.ent.ejb.exchange.undo;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.exchange.Fact;
import fr.ent.ejb.exchange.Field;
import fr.ent.persistence.exchange.FeedRepository;
import fr.ent.persistence.exchange.FeedYearRepository;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriods;
import fr.ent.persistence.schooling.directory.Mef;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.TeachingGroup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What rows refer to by a code of the ministry, looked up when it is first asked for. */
final class References {

    private final School school;
    private final FeedRepository feeds;
    private final FeedYearRepository years;
    private final Map<Long, Map<String, Division>> divisions = new HashMap<>();
    private Map<String, Mef> mefs;

    References(School school, FeedRepository feeds, FeedYearRepository years) {
        this.school = school;
        this.feeds = feeds;
        this.years = years;
    }

    List<Mef> mefs(String codes) {
        return codes(codes)
                .filter(knownMefs()::containsKey)
                .map(knownMefs()::get)
                .toList();
    }

    List<Division> divisions(SchoolYear year, String codes) {
        var known = known(year);
        return codes(codes).filter(known::containsKey).map(known::get).toList();
    }

    List<GradingPeriods> gradingPeriods(SchoolYear year) {
        return years.gradingPeriods(year);
    }

    /** May a value come back: is what it refers to still there? */
    boolean knows(Identified row, Field field, String value) {
        return switch (field) {
            case MEF, MEFS -> mefs(value).size() == codes(value).count();
            case DIVISIONS ->
                divisions(((TeachingGroup) row).schoolYear(), value).size()
                        == codes(value).count();
            default -> true;
        };
    }

    /** May a year have these days again: do its periods and what families read already lie in them? */
    boolean fit(SchoolYear year, LocalDate first, LocalDate last) {
        return years.gradingPeriods(year).stream().allMatch(periods -> periods.fit(first, last))
                && years.countPublishedOutside(year, first, last) == 0;
    }

    private static Stream<String> codes(String joined) {
        return Fact.parts(joined).stream().filter(code -> !code.isEmpty());
    }

    private Map<String, Mef> knownMefs() {
        if (mefs == null) {
            mefs = feeds.mefs(school).stream().collect(toMap(Mef::code, mef -> mef));
        }
        return mefs;
    }

    private Map<String, Division> known(SchoolYear year) {
        return divisions.computeIfAbsent(
                year.id(), any -> feeds.divisions(year).stream().collect(toMap(Division::code, division -> division)));
    }
}
