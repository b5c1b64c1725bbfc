package fr.ent.it.house;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who opens which page (RULES §4.8; deny by default), as the people of {@link HouseWorld}. A page of the application
 * without a line here fails {@link EveryPageIT}; everybody whom a line does not name gets 404.
 *
 * @param page from the context root, without {@code .xhtml}
 * @param address with the facts of the world in braces; of a page of the staff it begins with {@code {uai}}
 * @param who may open it, in the order in which they are walked
 */
record Matrix(String page, String address, Set<String> who) {

    /** Somebody who did not sign in. */
    static final String NOBODY = "NOBODY";

    private static final String TEACHERS = "TEACHER FORM_TUTOR OTHER_TEACHER TWO_SCHOOLS";
    private static final String FAMILIES = "GUARDIAN FATHER PUPIL";
    private static final String NAMED = TEACHERS
            + " EDUCATION_ADVISER SUPERVISOR LIBRARIAN NURSE SOCIAL_WORKER PSYCHOLOGIST OFFICE PRINCIPAL DEPUTY"
            + " SCHOOL_ADMIN RUPN INSPECTOR RECTORATE COLLECTIVITE";
    private static final String EVERYBODY = FAMILIES + " OTHER_GUARDIAN IN_CHARGE CONTACT " + NAMED + " PLATFORM_ADMIN";
    private static final Map<String, String> GROUPS =
            Map.of("teachers", TEACHERS, "families", FAMILIES, "named", NAMED, "everybody", EVERYBODY);

    private static final String TABLE =
            """
            access/sign-in                     |                                                | NOBODY
            access/activation                  |                                                | NOBODY
            access/forgotten                   |                                                | NOBODY
            access/new-password                |                                                | NOBODY
            schooling/report/card/verify       |                                                | NOBODY
            access/start                       |                                                | everybody
            access/password                    |                                                | everybody
            access/second-factor               |                                                | everybody
            access/schools                     |                                                | PLATFORM_ADMIN
            {uai}/access/home                  |                                                | named
            {uai}/access/accounts              | kind=PUPILS&division={division}                | OFFICE SCHOOL_ADMIN PRINCIPAL
            {uai}/access/codes                 | kind=PUPILS&division={division}                | OFFICE SCHOOL_ADMIN PRINCIPAL
            {uai}/access/never-activated       |                                                | OFFICE SCHOOL_ADMIN PRINCIPAL
            {uai}/access/never-activated       | kind=PUPILS&division={division}                | OFFICE SCHOOL_ADMIN PRINCIPAL
            {uai}/access/account               | person={pupil}                                 | OFFICE SCHOOL_ADMIN PRINCIPAL
            {uai}/access/members               |                                                | SCHOOL_ADMIN PRINCIPAL
            {uai}/exchange/imports             |                                                | OFFICE SCHOOL_ADMIN PRINCIPAL
            {uai}/exchange/import              | id={import}&kind=GUARDIAN&action=CHANGED       | OFFICE SCHOOL_ADMIN PRINCIPAL
            {uai}/schooling/directory/divisions |                                               | teachers EDUCATION_ADVISER SUPERVISOR LIBRARIAN OFFICE PRINCIPAL DEPUTY SCHOOL_ADMIN
            {uai}/schooling/directory/division | id={division}                                  | TEACHER FORM_TUTOR EDUCATION_ADVISER SUPERVISOR LIBRARIAN OFFICE PRINCIPAL DEPUTY SCHOOL_ADMIN
            {uai}/schooling/directory/pupil    | pupil={pupil}                                  | OFFICE PRINCIPAL DEPUTY EDUCATION_ADVISER
            {uai}/schooling/directory/judgment | pupil={pupil}&judgment={judgment}              | OFFICE PRINCIPAL DEPUTY
            {uai}/schooling/directory/unverified |                                              | OFFICE PRINCIPAL
            {uai}/schooling/office/people      | kind=PUPILS&text=&division=0                   | OFFICE PRINCIPAL DEPUTY EDUCATION_ADVISER
            {uai}/schooling/office/person      | person={pupil}                                 | OFFICE PRINCIPAL DEPUTY
            {uai}/schooling/office/new-pupil   |                                                | OFFICE PRINCIPAL
            {uai}/schooling/office/guardianship | pupil={pupil}                                 | OFFICE PRINCIPAL
            {uai}/schooling/office/departure   | pupil={pupil}                                  | OFFICE PRINCIPAL
            {uai}/schooling/office/merge       | one={pupil}                                    | OFFICE PRINCIPAL
            {uai}/schooling/office/merges      |                                                | OFFICE PRINCIPAL
            {uai}/schooling/directory/settings |                                                | PRINCIPAL DEPUTY SCHOOL_ADMIN
            {uai}/schooling/assessment/periods |                                                | PRINCIPAL DEPUTY SCHOOL_ADMIN
            {uai}/schooling/assessment/rounding |                                               | PRINCIPAL DEPUTY SCHOOL_ADMIN
            {uai}/schooling/assessment/mark-policy |                                            | PRINCIPAL DEPUTY SCHOOL_ADMIN
            {uai}/schooling/timetable/calendar |                                                | PRINCIPAL DEPUTY SCHOOL_ADMIN
            {uai}/schooling/attendance/my-lessons |                                             | teachers LIBRARIAN
            {uai}/schooling/attendance/offline |                                                | teachers LIBRARIAN
            {uai}/schooling/attendance/roll-call | assignment={assignment}&day={day}&start=08:00 | TEACHER EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            {uai}/schooling/attendance/roll-call | assignment={assignment}&day={today}&start=00:05 | TEACHER EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            {uai}/schooling/attendance/find    | typed=le                                       | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            {uai}/schooling/attendance/board   | day={day}                                      | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY OFFICE
            {uai}/schooling/attendance/law/follow-ups |                                         | EDUCATION_ADVISER PRINCIPAL DEPUTY
            {uai}/schooling/attendance/law/follow-up-file | pupil={pupil}                       | EDUCATION_ADVISER PRINCIPAL DEPUTY
            {uai}/schooling/attendance/law/thresholds |                                         | EDUCATION_ADVISER PRINCIPAL DEPUTY
            {uai}/schooling/attendance/statistics/absence-statistics |                          | EDUCATION_ADVISER PRINCIPAL DEPUTY
            {uai}/schooling/attendance/justification/justifications |                           | EDUCATION_ADVISER PRINCIPAL DEPUTY
            {uai}/schooling/attendance/justification/decided-justifications |                   | EDUCATION_ADVISER PRINCIPAL DEPUTY
            {uai}/schooling/attendance/pupil-presence | pupil={pupil}                           | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY OFFICE
            {uai}/schooling/attendance/presence-checks | day={day}                              | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            {uai}/schooling/attendance/exemption-list |                                         | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY NURSE
            {uai}/schooling/attendance/exemptions | pupil={pupil}                               | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY NURSE
            {uai}/schooling/attendance/statistics/ministry-count |                              | EDUCATION_ADVISER PRINCIPAL DEPUTY
            {uai}/schooling/attendance/attendance-rules |                                       | EDUCATION_ADVISER PRINCIPAL DEPUTY
            {uai}/communication/notification/notices | day={day}                                | EDUCATION_ADVISER PRINCIPAL DEPUTY OFFICE
            {uai}/communication/notification/to-call |                                          | EDUCATION_ADVISER PRINCIPAL DEPUTY OFFICE
            {uai}/communication/notification/to-call | follow={follow}                          | EDUCATION_ADVISER PRINCIPAL DEPUTY OFFICE
            {uai}/communication/notification/letters |                                          | OFFICE PRINCIPAL
            {uai}/communication/notification/notice-settings |                                  | PRINCIPAL DEPUTY SCHOOL_ADMIN
            {uai}/schooling/assessment/assessments |                                            | teachers
            {uai}/schooling/assessment/assessment |                                             | teachers
            {uai}/schooling/assessment/assessment | id={assessment}                             | TEACHER
            {uai}/schooling/assessment/assessment-copy | id={assessment}                        | TEACHER
            {uai}/schooling/assessment/mark-grid | assessment={assessment}                      | TEACHER FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/assessment/mark-history | assessment={assessment}                   | TEACHER FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/assessment/averages |                                               | teachers PRINCIPAL DEPUTY
            {uai}/schooling/assessment/averages | division={division}                           | FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/assessment/averages | assignment={assignment}                       | TEACHER FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/assessment/formula | assignment={assignment}&pupil={pupil}          | TEACHER FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/assessment/formula | division={division}&pupil={pupil}              | FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/assessment/averaging | assignment={assignment}                      | TEACHER
            {uai}/schooling/assessment/annual  | division={division}                            | FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/assessment/annual  | assignment={assignment}                        | TEACHER FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/assessment/replacement | assignment={assignment}                    | TEACHER
            {uai}/schooling/report/card/batches |                                               | teachers PRINCIPAL DEPUTY
            {uai}/schooling/report/card/batches | division={division}                           | FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/schooling/report/card/openings |                                              | OFFICE PRINCIPAL DEPUTY
            {uai}/schooling/report/card/openings | division={division}                          | OFFICE PRINCIPAL DEPUTY
            {uai}/schooling/report/closings    |                                                | PRINCIPAL DEPUTY
            {uai}/schooling/report/division-period | division={division}                        | PRINCIPAL DEPUTY
            {uai}/schooling/report/report-settings |                                                | PRINCIPAL DEPUTY
            {uai}/schooling/report/appreciations |                                              | teachers
            {uai}/schooling/report/appreciations | assignment={assignment}                      | TEACHER
            {uai}/schooling/report/council     |                                                | teachers PRINCIPAL DEPUTY
            {uai}/schooling/report/council     | division={division}                            | FORM_TUTOR PRINCIPAL DEPUTY
            {uai}/rights/question              | deed=READ_FILE&what=Exemple                    | PRINCIPAL SCHOOL_ADMIN
            {uai}/rights/matrix                |                                                | PRINCIPAL
            {uai}/rights/read-journal          | pupil={pupil}                                  | PRINCIPAL
            portal/family-home                 |                                                | everybody
            schooling/office/claim             |                                                | GUARDIAN FATHER OTHER_GUARDIAN IN_CHARGE
            communication/notification/notice-choices |                                         | GUARDIAN FATHER OTHER_GUARDIAN IN_CHARGE
            schooling/assessment/pupil-marks   | pupil={pupil}                                  | families
            schooling/assessment/pupil-average | pupil={pupil}                                  | families
            schooling/assessment/pupil-what-if | pupil={pupil}&mark=14&target=15                | families
            schooling/assessment/pupil-year    | pupil={pupil}                                  | families
            schooling/report/card/pupil-cards  | pupil={pupil}                                  | families
            schooling/attendance/pupil-absences | pupil={pupil}                                 | families
            schooling/attendance/law/pupil-follow-ups | pupil={pupil}                           | families
            schooling/attendance/justification/pupil-justifications | pupil={pupil}             | families
            schooling/attendance/justification/justify | pupil={pupil}                          | GUARDIAN FATHER
            rights/file-readers                | pupil={pupil}                                  | families
            """;

    /** Every line, in the order of the table. */
    static List<Matrix> lines() {
        return TABLE.lines().map(Matrix::line).toList();
    }

    /** Everybody who has an account. */
    static Set<String> people() {
        return names(EVERYBODY);
    }

    /** The address for these facts. */
    String at(Map<String, String> facts) {
        var filled = address;
        for (var fact : facts.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return filled;
    }

    /** Does the address name something that a school or a family has? */
    boolean namesSomething() {
        return address.substring(address.indexOf(".xhtml")).contains("{");
    }

    private static Matrix line(String text) {
        var cell = Arrays.stream(text.split("\\|")).map(String::strip).toList();
        var query = cell.get(1).isEmpty() ? "" : "?" + cell.get(1);
        return new Matrix(cell.get(0).replace("{uai}/", ""), cell.get(0) + ".xhtml" + query, names(cell.get(2)));
    }

    private static Set<String> names(String text) {
        var names = new ArrayList<String>();
        for (var word : text.split(" +")) {
            names.addAll(GROUPS.containsKey(word) ? names(GROUPS.get(word)) : List.of(word));
        }
        return new LinkedHashSet<>(names);
    }
}
