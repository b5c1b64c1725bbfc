package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Place;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/** Is the file of this school and of a year that may enter today? Asked before anything else. */
final class FeedCheck {

    /** What a file says of whom and when it is, before it says anything. */
    private static final Set<FactKind> ABOUT = EnumSet.of(FactKind.SCHOOL, FactKind.SCHOOL_YEAR);

    private FeedCheck() {}

    /**
     * Says what is wrong among the anomalies of the file.
     *
     * @return the first calendar year of the school year that the file is of
     */
    static int yearOf(Feed feed, School school, LocalDate today) {
        var whole = Place.whole(feed.file());
        var uai = feed.uai();
        if (uai.isEmpty()) {
            feed.anomalies().warn(whole, "schoolUnsaid", school.uai());
        } else if (!uai.get().equals(school.uai())) {
            feed.anomalies().error(whole, "schoolOther", uai.get(), school.uai());
        }
        int current = SchoolYear.firstYearOf(today);
        var said = feed.year();
        if (said.isEmpty()) {
            feed.anomalies().warn(whole, "yearUnsaid", Integer.toString(current));
            return current;
        }
        if (said.get().equals(Integer.toString(current))) {
            return current;
        }
        if (said.get().equals(Integer.toString(current + 1)) && isRolloverTime(today)) {
            return current + 1;
        }
        feed.anomalies().error(whole, "yearOther", said.get(), Integer.toString(current));
        return current;
    }

    /** From June on, the ministry's bases hold the year that comes. */
    private static boolean isRolloverTime(LocalDate today) {
        return today.getMonthValue() >= Month.JUNE.getValue() && today.getMonthValue() < Month.SEPTEMBER.getValue();
    }

    /**
     * A file without a single record says nothing of a school: it is not taken for an empty school. One whose records all
     * wait for another file (guardians sent before their pupils) is not empty. A difference may only take away, or concern
     * other schools.
     */
    static void notEmpty(Feed feed) {
        if (feed.kind() != FileKind.AAF_DELTA
                && feed.all().stream().allMatch(fact -> ABOUT.contains(fact.kind()))
                && feed.anomalies().all().isEmpty()) {
            feed.anomalies().error(Place.whole(feed.file()), "nothingInside");
        }
    }
}
