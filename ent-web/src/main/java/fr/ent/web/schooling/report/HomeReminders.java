package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.report.AppreciationService;
import fr.ent.persistence.schooling.report.ReminderLine;
import fr.ent.web.access.HomeAsked;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells a teacher on his home page what the head reminds him of. */
@RequestScoped
public class HomeReminders {

    @Inject
    AppreciationService service;

    @Inject
    Caller caller;

    void tell(@Observes HomeAsked home) {
        if (caller.is(Role.TEACHER)) {
            sentences(service.reminders(), ReportWords.of(caller)).forEach(home::say);
        }
    }

    static List<String> sentences(List<ReminderLine> lines, ReportWords words) {
        return lines.stream()
                .map(line -> words.say(
                        "reminder",
                        words.period(line.kind(), line.rank()),
                        line.division(),
                        line.subject(),
                        words.instant(line.at())))
                .toList();
    }
}
