package fr.ent.ejb.schooling.attendance.law;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.persistence.schooling.attendance.law.EntryRow;
import fr.ent.persistence.schooling.attendance.law.FollowUp;
import fr.ent.persistence.schooling.attendance.law.FollowUpRepository;
import fr.ent.persistence.schooling.attendance.law.FollowUpRow;
import fr.ent.persistence.schooling.directory.PupilFileRepository;
import fr.ent.persistence.schooling.directory.PupilIdentity;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the services about follow-ups read alike, in the school of the caller and its current year alone. */
@ApplicationScoped
public class FollowUpDesk {

    @Inject
    FollowUpRepository followUps;

    @Inject
    PupilFileRepository pupils;

    @Inject
    AbsenceBook book;

    @Inject
    AbsenteeismPolicy policy;

    @Inject
    Caller caller;

    /** All of the year, the latest crossed first. Two queries. */
    List<FollowUpLine> lines() {
        return lines(followUps.rows(caller.schoolId(), firstYear()), followUps.entries(caller.schoolId(), firstYear()));
    }

    /** Those of a pupil. Two queries. */
    List<FollowUpLine> linesOf(long pupilId) {
        return lines(
                followUps.rowsOf(caller.schoolId(), pupilId, firstYear()),
                followUps.entriesOf(caller.schoolId(), pupilId, firstYear()));
    }

    static List<FollowUpLine> lines(List<FollowUpRow> rows, List<EntryRow> entries) {
        var byFollowUp = entries.stream().collect(groupingBy(EntryRow::followUpId));
        return rows.stream()
                .map(row -> FollowUpLine.of(row, byFollowUp.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** A pupil of the school this year; @throws NotFound for every other one */
    PupilIdentity pupil(long pupilId) {
        Forbidden.unless(policy.mayFollow());
        return pupils.identity(caller.school(), pupilId, caller.today()).orElseThrow(NotFound::new);
    }

    /** A follow-up of the school and of this year, to be changed or printed. */
    FollowUp followUp(long id) {
        Forbidden.unless(policy.mayFollow());
        return followUps
                .find(caller.school(), id)
                .filter(found -> SchoolYear.firstYearOf(found.window().crossedOn()) == firstYear())
                .orElseThrow(NotFound::new);
    }

    /** What a pupil missed here since 1 September. */
    PupilCount count(long pupilId) {
        var first = LocalDate.of(firstYear(), Month.SEPTEMBER, 1);
        return book.ofSchool(caller.schoolId(), List.of(pupilId), first, caller.today())
                .get(pupilId);
    }

    /** The division of today of each; who is in none is not in the map. */
    Map<Long, String> divisions(Collection<Long> pupilIds) {
        var divisions = new HashMap<Long, String>();
        followUps
                .divisions(caller.schoolId(), pupilIds, caller.today())
                .forEach(row -> divisions.putIfAbsent((Long) row[0], (String) row[1]));
        return divisions;
    }

    int firstYear() {
        return SchoolYear.firstYearOf(caller.today());
    }
}
