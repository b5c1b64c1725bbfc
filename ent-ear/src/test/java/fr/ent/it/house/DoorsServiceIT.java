package fr.ent.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ent.ejb.kernel.Role;
import fr.ent.it.As;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Role by role, method by method: who may knock at which service (RULES §4.8), in the container that decides it. Whether
 * he then finds something is asked by the policies, and by {@link CanariesPageIT}.
 */
@ExtendWith(ArquillianExtension.class)
class DoorsServiceIT {

    /** A service, or one method of it, and the roles; a service without a line fails. */
    private static final String TABLE =
            """
            AccountService                  | OFFICE SCHOOL_ADMIN PRINCIPAL
            LetterService                   | OFFICE SCHOOL_ADMIN PRINCIPAL
            ActivationBoardService          | OFFICE SCHOOL_ADMIN PRINCIPAL
            AccountCareService              | OFFICE SCHOOL_ADMIN PRINCIPAL
            SecondFactorService             | everybody
            BrowserService                  | everybody
            SessionService                  | everybody
            MemberService                   | SCHOOL_ADMIN PRINCIPAL
            SchoolOpeningService            | PLATFORM_ADMIN
            PasswordService                 | everybody
            ImportService                   | OFFICE SCHOOL_ADMIN PRINCIPAL
            AssessmentService               | TEACHER
            AnnualService                   | TEACHER PRINCIPAL DEPUTY
            WhatIfService                   | PUPIL GUARDIAN
            PupilYearService                | PUPIL GUARDIAN
            AssessmentCopyService           | TEACHER
            ReplacementService              | TEACHER
            MarkPolicyService               | PRINCIPAL DEPUTY SCHOOL_ADMIN
            PupilSummonsService             | PUPIL GUARDIAN
            AveragingService                | TEACHER
            RoundingService                 | PRINCIPAL DEPUTY SCHOOL_ADMIN
            AveragesService                 | TEACHER PRINCIPAL DEPUTY
            MarkEntryService                | TEACHER PRINCIPAL DEPUTY
            MarkGridService                 | TEACHER PRINCIPAL DEPUTY
            PeriodBoardService              | PRINCIPAL DEPUTY
            PeriodClosingService            | PRINCIPAL DEPUTY
            AppreciationService             | TEACHER
            PhraseService                   | TEACHER
            CorrectionService               | PRINCIPAL DEPUTY
            CouncilService                  | TEACHER PRINCIPAL DEPUTY
            CouncilEntryService             | TEACHER PRINCIPAL DEPUTY
            CouncilMinutesService           | TEACHER PRINCIPAL DEPUTY
            ReportSettingsService           | PRINCIPAL DEPUTY
            PupilMarksService               | PUPIL GUARDIAN
            PupilAbsencesService            | PUPIL GUARDIAN
            PupilPresenceService            | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY OFFICE
            PresenceCheckService            | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            ExemptionService.current        | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY NURSE
            ExemptionService.sheet          | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY NURSE
            ExemptionService.enter          | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY NURSE
            ExemptionService.end            | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY NURSE
            ExemptionService.note           | NURSE
            MinistryCountService            | EDUCATION_ADVISER PRINCIPAL DEPUTY
            AttendanceRulesService          | EDUCATION_ADVISER PRINCIPAL DEPUTY
            ReportBatchService              | TEACHER PRINCIPAL DEPUTY
            CardOpeningService.board        | OFFICE PRINCIPAL DEPUTY
            CardOpeningService.divisions    | OFFICE PRINCIPAL DEPUTY
            CardOpeningService.paper        | PRINCIPAL DEPUTY
            FamilyCardService               | PUPIL GUARDIAN
            AttendanceService               | TEACHER LIBRARIAN EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            RollCallRecorder                | TEACHER LIBRARIAN EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            DeskService                     | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            TeacherSheetsService            | TEACHER LIBRARIAN
            RollCallDayService.myDay        | TEACHER LIBRARIAN
            RollCallDayService.board        | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY OFFICE
            RollCallDayService.absentOn     | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            RollCallDayService.families     | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            RollCallTranscriptionService    | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            LegalClockService               | EDUCATION_ADVISER PRINCIPAL DEPUTY
            AbsenceStatisticsService        | EDUCATION_ADVISER PRINCIPAL DEPUTY
            FollowUpService                 | EDUCATION_ADVISER PRINCIPAL DEPUTY
            FollowUpPaperService.letters    | EDUCATION_ADVISER PRINCIPAL DEPUTY
            FollowUpPaperService.referral   | PRINCIPAL DEPUTY
            PupilFollowUpService            | PUPIL GUARDIAN
            FamilyJustificationService      | PUPIL GUARDIAN
            JustificationRecorder           | PUPIL GUARDIAN
            JustificationDeskService        | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            JustificationDecider            | EDUCATION_ADVISER SUPERVISOR PRINCIPAL DEPUTY
            NoticeService                   | EDUCATION_ADVISER PRINCIPAL DEPUTY OFFICE
            NoticeChoiceService             | GUARDIAN
            ToCallService                   | EDUCATION_ADVISER PRINCIPAL DEPUTY OFFICE
            PaperNoticeService              | OFFICE PRINCIPAL
            NoticeSettingService            | PRINCIPAL DEPUTY SCHOOL_ADMIN
            DirectoryService                | TEACHER EDUCATION_ADVISER SUPERVISOR LIBRARIAN OFFICE PRINCIPAL DEPUTY SCHOOL_ADMIN
            PupilFileService                | OFFICE PRINCIPAL DEPUTY EDUCATION_ADVISER
            JudgmentService                 | OFFICE PRINCIPAL DEPUTY
            UnverifiedLinkService           | OFFICE PRINCIPAL
            PeopleService                   | OFFICE PRINCIPAL DEPUTY EDUCATION_ADVISER
            PersonService                   | OFFICE PRINCIPAL DEPUTY
            PupilEntryService               | OFFICE PRINCIPAL
            GuardianEntryService            | OFFICE PRINCIPAL
            DepartureService                | OFFICE PRINCIPAL
            MergeService                    | OFFICE PRINCIPAL
            ClaimService                    | GUARDIAN
            SchoolSettingsService           | PRINCIPAL DEPUTY SCHOOL_ADMIN
            GradingPeriodService            | PRINCIPAL DEPUTY SCHOOL_ADMIN
            ObjectionService                | PUPIL
            FileReadersService              | PUPIL GUARDIAN
            ReadJournalService              | PRINCIPAL
            RightsMatrixService             | PRINCIPAL
            QuestionService                 | PRINCIPAL SCHOOL_ADMIN
            SchoolCalendarService           | PRINCIPAL DEPUTY SCHOOL_ADMIN
            """;

    /** Open to all: signing in, what the server does by itself, and the home that is empty for who may read nothing. */
    private static final Set<String> OPEN = Set.of(
            "AccessStart",
            "BrowserMemory",
            "AccessJobs",
            "AccountMailDesk",
            "AccountMailSender",
            "ForgottenPasswordService",
            "ActivationService",
            "CallerService",
            "CodeSignInService",
            "FirstAdministrator",
            "SignInService",
            "ImportJobs",
            "ImportKeeping",
            "ImportRunner",
            "ImportSteps",
            "AbsenceNotices",
            "NoticeDesk",
            "AbsencePurge",
            "NoticePurge",
            "MarksNotices",
            "NoticeSender",
            "Escalation",
            "CardNotices",
            "Answers",
            "SmsReceiptDesk",
            "SmsSender",
            "InboxJobs",
            "AuditPurge",
            "FileScanning",
            "ScanDesk",
            "JudgmentPurge",
            "ClockKeeper",
            "AbsenteeismPurge",
            "LegalClockJobs",
            "JustificationPurge",
            "DerbyBackupJob",
            "InboxRunner",
            "InboxSteps",
            "AuditLog",
            "SchemaMigration",
            "BatchJobs",
            "BatchKeeping",
            "BatchRunner",
            "BatchSteps",
            "CardVerificationService",
            "FamilyService");

    @Inject
    BeanManager beans;

    @Test
    void a_service_that_is_open_to_all_is_one_of_these() {
        assertThat(services().stream()
                        .filter(service -> service.isAnnotationPresent(PermitAll.class))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void each_role_knocks_where_the_table_says_and_nowhere_else() throws Exception {
        var wrong = new ArrayList<String>();
        for (var door : doors().entrySet()) {
            for (var role : Role.ALL) {
                var opened = As.withRoles("nobody.at.all", null, Set.of(role), () -> opens(door.getKey()));
                if (opened != door.getValue().contains(role)) {
                    wrong.add(role + (opened ? " enters " : " is refused at ") + name(door.getKey()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void who_did_not_sign_in_knocks_in_vain() {
        assertThat(doors().keySet().stream().filter(DoorsServiceIT::opens).map(DoorsServiceIT::name))
                .isEmpty();
    }

    /** Each guarded method and its roles. */
    private Map<Method, Set<String>> doors() {
        var table = new TreeMap<String, Set<String>>();
        TABLE.lines().map(line -> line.split("\\|")).forEach(cell -> table.put(cell[0].strip(), roles(cell[1])));
        var doors = new LinkedHashMap<Method, Set<String>>();
        services().stream()
                .filter(service -> !service.isAnnotationPresent(PermitAll.class))
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> {
                    var roles = table.getOrDefault(
                            name(method), table.get(method.getDeclaringClass().getSimpleName()));
                    assertThat(roles)
                            .as("a line of the table for " + name(method))
                            .isNotNull();
                    doors.put(method, roles);
                });
        return doors;
    }

    private List<Class<?>> services() {
        var found = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(kind -> kind.isAnnotationPresent(Stateless.class) || kind.isAnnotationPresent(Singleton.class))
                .filter(kind -> kind.getName().startsWith("fr.ent.ejb."))
                .filter(kind -> !kind.getName().startsWith("fr.ent.ejb.demo."))
                .collect(Collectors.<Class<?>>toSet());
        assertThat(found).hasSizeGreaterThan(20);
        return List.copyOf(found);
    }

    /** Past the door: whatever the service then finds of nothing. */
    private static boolean opens(Method door) {
        try {
            door.invoke(CDI.current().select(door.getDeclaringClass()).get(), nothing(door));
            return true;
        } catch (InvocationTargetException inside) {
            return !(inside.getCause() instanceof EJBAccessException);
        } catch (IllegalAccessException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Object[] nothing(Method door) {
        return Arrays.stream(door.getParameterTypes())
                .map(kind -> kind == long.class
                        ? Long.valueOf(0)
                        : kind == int.class ? Integer.valueOf(0) : kind == boolean.class ? Boolean.FALSE : null)
                .toArray();
    }

    private static Set<String> roles(String text) {
        return text.strip().equals("everybody")
                ? Role.ALL
                : new TreeSet<>(List.of(text.strip().split(" ")));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
