package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Place;
import fr.ent.persistence.access.ExternalId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A feed names pupils by numbers of its own: in a school that SIECLE or ONDE filled it would double everybody. */
final class OtherFamily {

    private static final Set<FileKind> FEEDS = EnumSet.of(FileKind.AAF_COMPLETE, FileKind.AAF_DELTA);

    /** Whom the office entered by hand nobody else named. */
    private static final List<String> OTHERS = List.of(ExternalId.SIECLE_PUPIL, ExternalId.ONDE);

    private OtherFamily() {}

    /** Refuses a feed in a school whose pupils of the year no feed has named. */
    static void refuse(Feed feed, Shelves shelves) {
        if (FEEDS.contains(feed.kind())
                && !feed.facts(FactKind.PUPIL).isEmpty()
                && shelves.pupils().now().isEmpty()
                && shelves.years().isYearOfOthers(shelves.year(), OTHERS)) {
            feed.anomalies().error(Place.whole(feed.file()), "aafAfterOthers");
        }
    }
}
