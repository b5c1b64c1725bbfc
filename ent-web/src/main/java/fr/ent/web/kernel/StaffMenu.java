package fr.ent.web.kernel;

import static fr.ent.ejb.kernel.Role.DEPUTY;
import static fr.ent.ejb.kernel.Role.EDUCATION_ADVISER;
import static fr.ent.ejb.kernel.Role.LIBRARIAN;
import static fr.ent.ejb.kernel.Role.NURSE;
import static fr.ent.ejb.kernel.Role.OFFICE;
import static fr.ent.ejb.kernel.Role.PRINCIPAL;
import static fr.ent.ejb.kernel.Role.SCHOOL_ADMIN;
import static fr.ent.ejb.kernel.Role.SUPERVISOR;
import static fr.ent.ejb.kernel.Role.TEACHER;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Right;
import java.util.List;
import java.util.Set;

/**
 * The menu of the staff, in its order; a component adds its line to a section here, its words to kernel.properties. A page
 * without a line stands above() the one that leads to it: the menu then marks that one. Who has few entries sees them
 * all; who has many, his sections and the entries of the one where he is.
 */
final class StaffMenu {

    /** More entries than that do not fit into one line of a desk, nor into three of a telephone. */
    private static final int FEW = 8;

    private static final MenuSection LIFE = MenuSection.of(
            "menuSection.life",
            new MenuEntry("/schooling/attendance/my-lessons", "menu.rollCalls", Set.of(TEACHER, LIBRARIAN))
                    .above("/schooling/attendance/roll-call"),
            new MenuEntry(
                            "/schooling/attendance/board",
                            "menu.attendanceBoard",
                            Set.of(EDUCATION_ADVISER, SUPERVISOR, PRINCIPAL, DEPUTY, OFFICE))
                    .above(
                            "/schooling/attendance/roll-call",
                            "/schooling/attendance/find",
                            "/schooling/attendance/pupil-presence"),
            new MenuEntry(
                            "/schooling/attendance/justification/justifications",
                            "menu.justifications",
                            Set.of(EDUCATION_ADVISER, SUPERVISOR, PRINCIPAL, DEPUTY))
                    .above("/schooling/attendance/justification/decided-justifications")
                    .by(Right.DECIDE_JUSTIFICATIONS),
            new MenuEntry(
                            "/communication/notification/notices",
                            "menu.notices",
                            Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY, OFFICE))
                    .above("/communication/notification/to-call", "/communication/notification/letters"),
            new MenuEntry(
                            "/schooling/attendance/law/follow-ups",
                            "menu.absenteeism",
                            Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY))
                    .above("/schooling/attendance/law/follow-up-file", "/schooling/attendance/law/thresholds"),
            new MenuEntry(
                    "/schooling/attendance/presence-checks",
                    "menu.presenceChecks",
                    Set.of(EDUCATION_ADVISER, SUPERVISOR, PRINCIPAL, DEPUTY)),
            new MenuEntry(
                            "/schooling/attendance/exemption-list",
                            "menu.exemptions",
                            Set.of(EDUCATION_ADVISER, SUPERVISOR, PRINCIPAL, DEPUTY, NURSE))
                    .above("/schooling/attendance/exemptions"),
            new MenuEntry(
                    "/schooling/attendance/statistics/ministry-count",
                    "menu.ministryCount",
                    Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY)),
            new MenuEntry(
                    "/schooling/attendance/statistics/absence-statistics",
                    "menu.absenceStatistics",
                    Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY)));

    private static final MenuSection MARKS = MenuSection.of(
            "menuSection.marks",
            new MenuEntry("/schooling/assessment/assessments", "menu.marks", Set.of(TEACHER))
                    .above(
                            "/schooling/assessment/assessment",
                            "/schooling/assessment/assessment-copy",
                            "/schooling/assessment/mark-grid",
                            "/schooling/assessment/mark-history"),
            new MenuEntry("/schooling/assessment/averages", "menu.averages", Set.of(TEACHER, PRINCIPAL, DEPUTY))
                    .above(
                            "/schooling/assessment/formula",
                            "/schooling/assessment/averaging",
                            "/schooling/assessment/replacement",
                            "/schooling/assessment/annual",
                            "/schooling/assessment/mark-grid",
                            "/schooling/assessment/mark-history"),
            new MenuEntry("/schooling/report/appreciations", "menu.appreciations", Set.of(TEACHER)),
            new MenuEntry("/schooling/report/council", "menu.councils", Set.of(TEACHER, PRINCIPAL, DEPUTY)),
            new MenuEntry("/schooling/report/closings", "menu.closings", Set.of(PRINCIPAL, DEPUTY))
                    .above("/schooling/report/division-period", "/schooling/report/report-settings"),
            new MenuEntry("/schooling/report/card/batches", "menu.cards", Set.of(TEACHER, PRINCIPAL, DEPUTY)),
            new MenuEntry("/schooling/report/card/openings", "menu.openings", Set.of(OFFICE, PRINCIPAL, DEPUTY)));

    private static final MenuSection PEOPLE = MenuSection.of(
            "menuSection.people",
            new MenuEntry(
                            "/schooling/directory/divisions",
                            "menu.directory",
                            Set.of(
                                    TEACHER,
                                    EDUCATION_ADVISER,
                                    SUPERVISOR,
                                    LIBRARIAN,
                                    OFFICE,
                                    PRINCIPAL,
                                    DEPUTY,
                                    SCHOOL_ADMIN))
                    .above(
                            "/schooling/directory/division",
                            "/schooling/directory/pupil",
                            "/schooling/directory/judgment",
                            "/schooling/directory/unverified"),
            new MenuEntry(
                            "/schooling/office/people",
                            "menu.people",
                            Set.of(OFFICE, PRINCIPAL, DEPUTY, EDUCATION_ADVISER))
                    .above(
                            "/schooling/office/person",
                            "/schooling/office/new-pupil",
                            "/schooling/office/guardianship",
                            "/schooling/office/departure",
                            "/schooling/office/merge",
                            "/schooling/office/merges"));

    private static final MenuSection SCHOOL = MenuSection.of(
            "menuSection.school",
            new MenuEntry(
                    "/schooling/attendance/attendance-rules",
                    "menu.attendanceRules",
                    Set.of(EDUCATION_ADVISER, PRINCIPAL, DEPUTY)),
            new MenuEntry("/schooling/timetable/calendar", "menu.calendar", Set.of(PRINCIPAL, DEPUTY, SCHOOL_ADMIN)),
            new MenuEntry("/schooling/assessment/periods", "menu.periods", Set.of(PRINCIPAL, DEPUTY, SCHOOL_ADMIN)),
            new MenuEntry("/exchange/imports", "menu.imports", Set.of(OFFICE, SCHOOL_ADMIN, PRINCIPAL))
                    .above("/exchange/import"),
            new MenuEntry("/access/accounts", "menu.accounts", Set.of(OFFICE, SCHOOL_ADMIN, PRINCIPAL))
                    .above("/access/account", "/access/never-activated"),
            new MenuEntry("/access/members", "menu.members", Set.of(SCHOOL_ADMIN, PRINCIPAL)),
            new MenuEntry("/rights/question", "menu.rights", Set.of(PRINCIPAL, SCHOOL_ADMIN))
                    .above("/rights/read-journal", "/rights/matrix"),
            new MenuEntry("/schooling/directory/settings", "menu.settings", Set.of(PRINCIPAL, DEPUTY, SCHOOL_ADMIN))
                    .above(
                            "/schooling/assessment/rounding",
                            "/schooling/assessment/mark-policy",
                            "/communication/notification/notice-settings"));

    private static final List<MenuSection> ALL = List.of(LIFE, MARKS, PEOPLE, SCHOOL);

    private StaffMenu() {}

    /** What this caller may use in the school of the address. */
    static List<MenuEntry> of(Caller caller) {
        return ALL.stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.isFor(caller))
                .toList();
    }

    /** The same in sections; none when all of it fits into a line. */
    static List<MenuSection> sections(List<MenuEntry> entries) {
        return entries.size() <= FEW
                ? List.of()
                : ALL.stream()
                        .map(section -> new MenuSection(
                                section.key(),
                                section.entries().stream()
                                        .filter(entries::contains)
                                        .toList()))
                        .filter(section -> !section.entries().isEmpty())
                        .toList();
    }
}
