package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** An établissement, known to the ministry by its UAI. It is the tenant: everything else belongs to one. */
@Entity
@Table(name = "school")
public class School extends Identified {

    /** Characters of the name that AAF gives it. */
    public static final int LONGEST_STRUCTURE = 20;

    /** Guardians wait at most so many hours for a mark: a week. */
    public static final int LONGEST_DELAY_HOURS = 24 * 7;

    /** Zones of school holidays; OWN is a school whose calendar is not one of the three (Corse, overseas). */
    public static final List<String> HOLIDAY_ZONES = List.of("A", "B", "C", "OWN");

    /** Part of a kind, in per cent, whose disappearance from a file makes a person look twice, unless the school says otherwise. */
    public static final int USUAL_REMOVALS_PERCENT = 10;

    /** A school may not say a larger part. */
    public static final int MOST_REMOVALS_PERCENT = 50;

    private static final LocalTime EARLIEST_NOON = LocalTime.of(10, 0);
    private static final LocalTime LATEST_NOON = LocalTime.of(15, 0);

    @Column(name = "uai", length = 8, nullable = false, unique = true)
    private String uai;

    @Column(name = "name", length = 120, nullable = false)
    private String name;

    @Column(name = "academy", length = 4, nullable = false)
    private String academy;

    @Column(name = "time_zone", length = 40, nullable = false)
    private String timeZone = "Europe/Paris";

    @Column(name = "holiday_zone", length = 20, nullable = false)
    private String holidayZone = "A";

    @Column(name = "noon", nullable = false)
    private LocalTime noon = LocalTime.of(12, 0);

    @Column(name = "guardian_delay_hours", nullable = false)
    private int guardianDelayHours;

    @Column(name = "daily_life_for_in_charge", nullable = false)
    private boolean dailyLifeForInCharge;

    @Embedded
    private SchoolContact contact;

    @Column(name = "removals_percent", nullable = false)
    private int removalsPercent = USUAL_REMOVALS_PERCENT;

    @Enumerated(EnumType.STRING)
    @Column(name = "degree", length = 6, nullable = false)
    private Degree degree = Degree.SECOND;

    @Column(name = "aaf_structure", length = LONGEST_STRUCTURE)
    private String aafStructure;

    protected School() {}

    /**
     * Opens a school.
     *
     * @param uai seven digits and a letter
     * @param academy code of the académie, the scope of the ministry's identifiers
     * @throws BrokenRule directory.uai.malformed when the number has not that form
     */
    public School(String uai, String name, String academy) {
        BrokenRule.when(!Uai.isWellFormed(uai), "directory.uai.malformed", String.valueOf(uai));
        this.uai = uai;
        this.name = name;
        this.academy = academy;
    }

    /**
     * Gives the school its place.
     *
     * @param zone one of {@link FrenchTimeZone}
     * @param holidays one of {@link #HOLIDAY_ZONES}
     * @throws BrokenRule directory.timeZone.unknown, directory.holidayZone.unknown
     */
    public void locate(ZoneId zone, String holidays) {
        BrokenRule.when(!HOLIDAY_ZONES.contains(holidays), "directory.holidayZone.unknown");
        this.timeZone = FrenchTimeZone.zone(zone.getId()).getId();
        this.holidayZone = holidays;
    }

    /**
     * Sets how long after the pupils the guardians read a mark.
     *
     * @throws BrokenRule directory.delay.outOfRange under 0 or over 168 hours
     */
    public void delayMarksForGuardians(Duration delay) {
        BrokenRule.when(
                delay.isNegative() || delay.compareTo(Duration.ofHours(LONGEST_DELAY_HOURS)) > 0,
                "directory.delay.outOfRange",
                LONGEST_DELAY_HOURS);
        this.guardianDelayHours = (int) delay.toHours();
    }

    /** Opens or closes daily life (timetable, absences) to persons in charge who are not legal guardians. */
    public void openDailyLifeToPersonsInCharge(boolean open) {
        this.dailyLifeForInCharge = open;
    }

    /**
     * Sets the hour that parts the morning from the afternoon, in the school's own time.
     * @throws BrokenRule directory.noon.outOfRange before 10:00 or after 15:00
     */
    public void moveNoonTo(LocalTime hour) {
        BrokenRule.when(hour.isBefore(EARLIEST_NOON) || hour.isAfter(LATEST_NOON), "directory.noon.outOfRange");
        this.noon = hour;
    }

    /**
     * Says which part of a kind may disappear from a file before a person has to look twice.
     * @param percent 1 to 50
     * @throws BrokenRule directory.removals.outOfRange
     */
    public void lookTwiceAtRemovals(int percent) {
        BrokenRule.when(
                percent < 1 || percent > MOST_REMOVALS_PERCENT, "directory.removals.outOfRange", MOST_REMOVALS_PERCENT);
        this.removalsPercent = percent;
    }

    /** Takes the way to reach the school from a file of the ministry; what was typed here is the importer's to compare first. */
    public void reachBy(String filePhone, String fileMail) {
        this.contact = SchoolContact.of(filePhone, fileMail, contact().typedAt().orElse(null));
    }

    /** Takes the way to reach the school as typed in the portal at that instant: it then wins over an older file. */
    public void reachByTyped(String typedPhone, String typedMail, Instant now) {
        this.contact = SchoolContact.of(typedPhone, typedMail, now);
    }

    /** Says whether it is a primary school or not. */
    public void isOf(Degree known) {
        this.degree = known;
    }

    /** Gives the school another name. */
    public void rename(String newName) {
        this.name = newName;
    }

    /** The day it is in this school now. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /** Its time zone. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** Seven digits and a letter. */
    public String uai() {
        return uai;
    }

    /** Its name as the school writes it. */
    public String name() {
        return name;
    }

    /** The code of its académie. */
    public String academy() {
        return academy;
    }

    /** How to call it, when known. */
    public Optional<String> phone() {
        return contact().phone();
    }

    /** Where to write to it, when known. */
    public Optional<String> mail() {
        return contact().mail();
    }

    /** When its telephone and mail were typed in the portal; empty when they come from a file. */
    public Optional<Instant> contactTypedAt() {
        return contact().typedAt();
    }

    private SchoolContact contact() {
        return contact == null ? SchoolContact.UNKNOWN : contact;
    }

    /** Primary school, or not. */
    public Degree degree() {
        return degree;
    }

    /** A feed of AAF says by which number it names the school. */
    public void isNamedByAaf(String structure) {
        this.aafStructure = structure;
    }

    /** ENTStructureJointure of AAF, once a feed has said it. */
    public Optional<String> aafStructure() {
        return Optional.ofNullable(aafStructure);
    }

    /** Its zone of school holidays. */
    public String holidayZone() {
        return holidayZone;
    }

    /** Which part of a kind, in per cent, may disappear from a file before a person has to look twice. */
    public int removalsPercent() {
        return removalsPercent;
    }

    /** Where the morning ends, in the school's own time. */
    public LocalTime noon() {
        return noon;
    }

    /** How long after the pupils the guardians read a mark. */
    public Duration guardianDelay() {
        return Duration.ofHours(guardianDelayHours);
    }

    /** May persons in charge, not legal guardians, read daily life? */
    public boolean isDailyLifeOpenToPersonsInCharge() {
        return dailyLifeForInCharge;
    }
}
