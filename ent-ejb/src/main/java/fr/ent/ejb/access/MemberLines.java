package fr.ent.ejb.access;

import fr.ent.persistence.access.MemberRow;
import fr.ent.persistence.kernel.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Makes one line of each person from what he is here and what STS calls him. */
final class MemberLines {

    private MemberLines() {}

    static List<MemberLine> of(List<MemberRow> roles, List<MemberRow> functions, LocalDate today) {
        var lines = new HashMap<Long, MemberLine>();
        roles.forEach(row -> line(lines, row)
                .roles()
                .add(new MemberLine.Held(
                        row.word(),
                        row.since(),
                        Validity.OPEN.equals(row.until()) ? null : row.until(),
                        row.since().isAfter(today))));
        functions.forEach(row -> line(lines, row).functions().add(row.word()));
        return Stream.concat(roles.stream(), functions.stream())
                .sorted(Comparator.comparing(MemberRow::sortKey).thenComparing(MemberRow::personId))
                .map(MemberRow::personId)
                .distinct()
                .map(lines::get)
                .toList();
    }

    private static MemberLine line(HashMap<Long, MemberLine> lines, MemberRow row) {
        return lines.computeIfAbsent(
                row.personId(), id -> new MemberLine(id, row.name(), new ArrayList<>(), new ArrayList<>()));
    }
}
