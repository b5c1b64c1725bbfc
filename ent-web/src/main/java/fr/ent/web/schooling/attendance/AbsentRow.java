package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.AbsentPupil;
import java.util.List;

/** One pupil of the day's list. */
public class AbsentRow {

    private final AbsentPupil pupil;

    AbsentRow(AbsentPupil pupil) {
        this.pupil = pupil;
    }

    public String getName() {
        return pupil.pupil();
    }

    public long getId() {
        return pupil.pupilId();
    }

    public String getDivision() {
        return pupil.division();
    }

    public List<Hour> getHours() {
        return pupil.missed().stream()
                .map(missed -> new Hour(
                        Hours.of(missed.start()),
                        missed.subject(),
                        missed.seen().attendance().name(),
                        missed.seen().minutes(),
                        missed.closed()))
                .toList();
    }

    /** One lesson that he missed. */
    public record Hour(String from, String subject, String kind, Integer minutes, boolean closed) {}
}
