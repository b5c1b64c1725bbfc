package fr.ent.ejb.schooling.attendance.justification;

import static fr.ent.persistence.schooling.timetable.SchoolWorld.EIGHT;
import static fr.ent.persistence.schooling.timetable.SchoolWorld.MONDAY;

import fr.ent.ejb.exchange.imports.HeldFiles;
import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.BytesChanged;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.FileStore;
import fr.ent.ejb.kernel.KeptBytes;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.quarantine.SentFile;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.testing.PlayedCaller;
import fr.ent.ejb.testing.PlayedRelative;
import fr.ent.ejb.testing.RecordedAudit;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.attendance.Absence;
import fr.ent.persistence.schooling.attendance.AbsenceInterval;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsencePlan;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.DecisionLine;
import fr.ent.persistence.schooling.attendance.JustificationLine;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Guardianship;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.GuardianshipRestriction;
import fr.ent.persistence.schooling.directory.GuardianshipTerms;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.SchoolWorld;
import fr.ent.persistence.testing.Database;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/** A school with two lessons on Mondays, a pupil who missed both of them, her parents, a classmate, and who answers them. */
class JustificationWorld {

    static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    static final LocalTime TWO = LocalTime.of(14, 0);

    final Database base;
    final SchoolWorld school;
    final Person lea;
    final Person classmate;
    final Person mother;
    final Person father;
    final Person adviser;
    final HeldFiles store = new HeldFiles();
    final RecordedAudit audit = new RecordedAudit();
    final List<Object> events = new CopyOnWriteArrayList<>();
    Instant now = NOON;
    AbsenceReason illness;
    AbsenceReason trip;
    AbsenceReason hidden;

    JustificationWorld(Database base) {
        this.base = base;
        school = new SchoolWorld(base, "0990001N");
        var teacher = school.person("Dupont", "Anne");
        adviser = school.person("Cépéé", "Zoé");
        mother = school.person("Martin", "Claire");
        father = school.person("Martin", "Marc");
        var division = school.division("5B");
        var maths = school.assignment(division, "Mathématiques", teacher);
        school.slot(maths, teacher, MONDAY, EIGHT, null);
        school.slot(maths, teacher, MONDAY, TWO, null);
        var pupils = school.pupils(division, 2);
        lea = pupils.get(0);
        classmate = pupils.get(1);
        link(mother, lea, GuardianshipLevel.LEGAL);
        link(father, lea, GuardianshipLevel.LEGAL);
        base.inTransaction(() -> {
            illness = keep(new AbsenceReason(
                    school.school(), 1, "Maladie", meaning(true).shown(true, true)));
            trip = keep(new AbsenceReason(school.school(), 2, "Voyage", meaning(false)));
            hidden = keep(new AbsenceReason(
                    school.school(), 3, "Fugue", meaning(false).shown(false, false)));
        });
    }

    private static ReasonMeaning meaning(boolean legitimate) {
        return new ReasonMeaning(legitimate, false);
    }

    Guardianship link(Person adult, Person child, GuardianshipLevel level) {
        var terms = new GuardianshipTerms(level, "90", GuardianshipTerms.Duties.NONE);
        return base.inTransaction(() -> keep(new Guardianship(
                child, adult, terms, Validity.from(school.year().startsOn()))));
    }

    void judged(Person adult, JudgmentKind kind) {
        base.inTransaction(() -> base.em()
                .createQuery("select g from Guardianship g where g.guardian = :adult", Guardianship.class)
                .setParameter("adult", adult)
                .getResultList()
                .forEach(link ->
                        keep(new GuardianshipRestriction(link, kind, Validity.from(MONDAY.minusDays(9)), "inventée"))));
    }

    /** School life saw that Léa was not there on that day. */
    void missed(LocalDate day) {
        base.inTransaction(() -> {
            var plan = new AbsencePlan(AbsenceKind.ABSENCE, AbsenceInterval.ofDays(day, day), null);
            keep(new Absence(school.school(), lea, AbsenceSource.SCHOOL, plan, new Signature(adviser, now)));
        });
    }

    /** What a pupil or a guardian does, in a transaction. */
    <T> T family(Person who, Function<FamilyJustificationService, T> work) {
        return family(who, FamilyJustificationService.class, work);
    }

    <S, T> T family(Person who, Class<S> service, Function<S, T> work) {
        given(new PlayedRelative(who, who == lea || who == classmate ? Role.PUPIL : Role.GUARDIAN));
        var made = base.make(service);
        return settled(() -> work.apply(made));
    }

    void justify(Person who, JustificationPlan plan, JustificationWords words) {
        family(who, JustificationRecorder.class, recorder -> recorder.justify(lea.id(), null, plan, words));
    }

    void answer(Person who, long absenceId, JustificationWords words) {
        family(who, JustificationRecorder.class, recorder -> recorder.answer(lea.id(), absenceId, words));
    }

    FamilyJustifications read(Person who) {
        return family(who, service -> service.of(lea.id()));
    }

    JustificationLine last(Person who) {
        return read(who).said().get(0);
    }

    /** What somebody of the school does, in a transaction. */
    <S, T> T staff(String role, Class<S> service, Function<S, T> work) {
        return staffOf(school, role, service, work);
    }

    <S, T> T staffOf(SchoolWorld where, String role, Class<S> service, Function<S, T> work) {
        given(new PlayedCaller(adviser.id(), where.school(), clock(), role));
        var made = base.make(service);
        return settled(() -> work.apply(made));
    }

    JustificationQueue queue() {
        return staff(Role.EDUCATION_ADVISER, JustificationDeskService.class, JustificationDeskService::queue);
    }

    void accept(long justificationId, AbsenceReason reason) {
        staff(
                Role.EDUCATION_ADVISER,
                JustificationDecider.class,
                decider -> decider.accept(justificationId, reason == null ? null : reason.id(), ""));
    }

    void refuse(long justificationId, String word) {
        staff(Role.EDUCATION_ADVISER, JustificationDecider.class, decider -> decider.refuse(justificationId, word));
    }

    JustificationDecisions decisions() {
        return staff(Role.EDUCATION_ADVISER, JustificationDeskService.class, desk -> desk.decisions(new Slice(0, 50)));
    }

    void takeBack(DecisionLine line) {
        staff(Role.EDUCATION_ADVISER, JustificationDecider.class, desk -> desk.takeBack(line.id(), line.version()));
    }

    PupilCount count() {
        given(new PlayedCaller(adviser.id(), school.school(), clock(), Role.EDUCATION_ADVISER));
        var book = base.make(AbsenceBook.class);
        Map<Long, PupilCount> counts = base.inTransaction(() -> book.ofSchool(
                school.school().id(), List.of(lea.id()), school.year().startsOn(), MONDAY.plusDays(30)));
        return counts.get(lea.id());
    }

    long rows(String entity) {
        return base.inTransaction(() -> base.em()
                .createQuery("select count(x) from " + entity + " x", Long.class)
                .getSingleResult());
    }

    /** The transaction ended well: what it let go is deleted; or not, and then what it took. */
    private <T> T settled(Supplier<T> work) {
        var before = events.size();
        var done = false;
        try {
            var result = base.inTransaction(work);
            done = true;
            return result;
        } finally {
            var shelf = base.make(KeptBytes.class);
            var written = done;
            new ArrayList<>(events.subList(before, events.size()))
                    .stream()
                            .filter(BytesChanged.class::isInstance)
                            .map(BytesChanged.class::cast)
                            .forEach(change -> {
                                if (written) {
                                    shelf.written(change);
                                } else {
                                    shelf.rolledBack(change);
                                }
                            });
        }
    }

    void given(Caller caller) {
        base.give(Clock.class, clock())
                .give(Caller.class, caller)
                .give(AuditLog.class, audit)
                .give(FileStore.class, store)
                .give(Event.class, (Event<?>) Proxy.newProxyInstance(
                        Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                            events.add(arguments[0]);
                            return null;
                        }));
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private <T> T keep(T entity) {
        base.em().persist(entity);
        return entity;
    }

    static JustificationWords said(AbsenceReason reason, String text) {
        return new JustificationWords(reason == null ? null : reason.id(), text, null);
    }

    static JustificationWords said(String text, SentFile file) {
        return new JustificationWords(null, text, file);
    }

    static JustificationPlan day(LocalDate day) {
        return new JustificationPlan(day, null, null, null);
    }
}
