package fr.ent.persistence.schooling.timetable;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Zone de vacances: which of the ministry's three calendars a school follows.
 * {@link #OWN} is a school whose calendar we do not hold (Corse, overseas): its days off are typed by the school.
 */
public enum HolidayZone {
    A,
    B,
    C,
    OWN;

    /** Académie codes of the ministry (two digits) by zone; source: arrêté fixing the calendar, zones as in 2025-2027. */
    private static final Map<String, HolidayZone> BY_ACADEMY = Map.ofEntries(
            Map.entry("03", A), // Besançon
            Map.entry("04", A), // Bordeaux
            Map.entry("06", A), // Clermont-Ferrand
            Map.entry("07", A), // Dijon
            Map.entry("08", A), // Grenoble
            Map.entry("22", A), // Limoges
            Map.entry("10", A), // Lyon
            Map.entry("13", A), // Poitiers
            Map.entry("02", B), // Aix-Marseille
            Map.entry("20", B), // Amiens
            Map.entry("09", B), // Lille
            Map.entry("12", B), // Nancy-Metz
            Map.entry("17", B), // Nantes
            Map.entry("23", B), // Nice
            Map.entry("70", B), // Normandie
            Map.entry("05", B), // Caen, now Normandie
            Map.entry("21", B), // Rouen, now Normandie
            Map.entry("18", B), // Orléans-Tours
            Map.entry("19", B), // Reims
            Map.entry("14", B), // Rennes
            Map.entry("15", B), // Strasbourg
            Map.entry("24", C), // Créteil
            Map.entry("11", C), // Montpellier
            Map.entry("01", C), // Paris
            Map.entry("16", C), // Toulouse
            Map.entry("25", C)); // Versailles

    /** What {@code School.holidayZone()} says; {@link #OWN} for anything but A, B and C. */
    public static HolidayZone named(String name) {
        return Stream.of(A, B, C)
                .filter(zone -> zone.name().equals(name))
                .findFirst()
                .orElse(OWN);
    }

    /** The zone of an académie; {@link #OWN} when the code is null or not of the three zones. */
    public static HolidayZone ofAcademy(String academyCode) {
        return academyCode == null ? OWN : BY_ACADEMY.getOrDefault(academyCode, OWN);
    }
}
