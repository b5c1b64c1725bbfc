package fr.ent.ejb.exchange.imports;

import fr.ent.persistence.access.ExternalId;
import java.util.List;

/** Staff by TYPE:ID. epp and eppsup are numbers of the académie; local and dir are numbers of the school, and collide with them. */
final class StaffShelf extends PersonShelf {

    StaffShelf(Shelves shelves) {
        super(shelves, shelves.naming().staff());
    }

    @Override
    List<ExternalId> ofTheSchool() {
        var school = shelves().school();
        return shelves().feeds().idsOfStaff(school, source(), List.of(school.academy(), school.uai()));
    }

    @Override
    String scope(String key) {
        var school = shelves().school();
        boolean local = source().equals(ExternalId.STS_STAFF) && !key.startsWith("epp:") && !key.startsWith("eppsup:");
        return local ? school.uai() : shelves().naming().scope(school);
    }
}
