package fr.ent.ejb.exchange.imports;

import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Feed;
import fr.ent.ejb.exchange.FileKind;
import fr.ent.ejb.exchange.Place;
import fr.ent.persistence.access.ExternalId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** AAF, SIECLE and ONDE each name pupils by numbers of their own: the second to fill a school would double everybody. */
final class OtherFamily {

    private static final Set<FileKind> FEEDS = EnumSet.of(FileKind.AAF_COMPLETE, FileKind.AAF_DELTA);

    /** Whom the office entered by hand nobody else named. */
    private static final List<String> OTHERS = List.of(ExternalId.SIECLE_PUPIL, ExternalId.ONDE);

    private OtherFamily() {}

    /** Refuses a file with pupils when those of the year came from the other side and none of them is known to this one. */
    static void refuse(Feed feed, Shelves shelves) {
        if (feed.facts(FactKind.PUPIL).isEmpty() || !shelves.pupils().now().isEmpty()) {
            return;
        }
        boolean aaf = FEEDS.contains(feed.kind());
        var others = aaf ? OTHERS : List.of(ExternalId.AAF_PUPIL);
        if (shelves.years().isYearOfOthers(shelves.year(), others)) {
            feed.anomalies().error(Place.whole(feed.file()), aaf ? "aafAfterOthers" : "othersAfterAaf");
        }
    }
}
