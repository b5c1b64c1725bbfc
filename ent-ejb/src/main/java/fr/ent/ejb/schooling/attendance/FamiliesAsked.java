package fr.ent.ejb.schooling.attendance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The board asks how far the families of some pupils are told of their absence on a day; who tells them, whom attendance does
 * not know, answers, to those alone who may call families. A synchronous event rather than an interface with one
 * implementation.
 */
public final class FamiliesAsked {

    private final long schoolId;
    private final LocalDate day;
    private final Set<Long> pupilIds;
    private Map<Long, FamilyContact> contacts;

    public FamiliesAsked(long schoolId, LocalDate day, Collection<Long> pupilIds) {
        this.schoolId = schoolId;
        this.day = day;
        this.pupilIds = Set.copyOf(pupilIds);
    }

    /** In which school. */
    public long schoolId() {
        return schoolId;
    }

    /** On which day. */
    public LocalDate day() {
        return day;
    }

    /** Of whom. */
    public Set<Long> pupilIds() {
        return pupilIds;
    }

    /** Of who is not in it nobody was told yet; not called at all when the caller may not know. */
    public void answer(Map<Long, FamilyContact> found) {
        contacts = Map.copyOf(found);
    }

    /** By the id of the pupil; null when the caller may not know. */
    public Map<Long, FamilyContact> contacts() {
        return contacts;
    }
}
