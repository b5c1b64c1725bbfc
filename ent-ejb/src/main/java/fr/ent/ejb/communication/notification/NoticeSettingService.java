package fr.ent.ejb.communication.notification;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.SchoolSettingsPolicy;
import fr.ent.persistence.communication.notification.NoticeHours;
import fr.ent.persistence.communication.notification.NoticeSetting;
import fr.ent.persistence.communication.notification.NoticeSettingRepository;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.EnumMap;

/** How the current school tells families. What is not sent yet follows a change at once. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.SCHOOL_ADMIN})
public class NoticeSettingService {

    private static final String CHANGE = "notification.setting.change";

    @Inject
    NoticeSettingRepository settings;

    @Inject
    SchoolRepository schools;

    @Inject
    SchoolSettingsPolicy policy;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /** The settings as they stand. */
    public NoticeSettings settings() {
        return NoticeSettings.of(settings.of(school().id()));
    }

    /**
     * Changes what is not as wanted; each setting that changes leaves a line with its value before and after.
     *
     * @throws BrokenRule directory.settings.changedMeanwhile; the rules of {@link NoticeSetting}
     */
    @Audited(value = CHANGE, onlyRefusals = true)
    public void change(NoticeSettings wanted) {
        var school = school();
        var known = settings.find(school.id());
        var setting = known.orElseGet(() -> new NoticeSetting(school.id()));
        var before = NoticeSettings.of(setting);
        BrokenRule.when(before.version() != wanted.version(), "directory.settings.changedMeanwhile");
        setting.escalateAfter(wanted.minutes());
        setting.remind(wanted.reminderDays(), wanted.mostReminders());
        setting.limitSms(wanted.smsADay());
        var hours = new EnumMap<DayOfWeek, NoticeHours>(DayOfWeek.class);
        wanted.hours().forEach((day, open) -> hours.put(day, new NoticeHours(open.opens(), open.closes())));
        setting.open(hours);
        if (known.isEmpty()) {
            settings.add(setting);
        }
        wanted.changesFrom(before).forEach(line -> audit.granted(CHANGE, line));
    }

    private School school() {
        Forbidden.unless(policy.maySet());
        return schools.find(caller.school()).orElseThrow(NotFound::new);
    }
}
