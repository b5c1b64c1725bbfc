package fr.ent.ejb.exchange.inbox;

import fr.ent.ejb.exchange.Action;
import fr.ent.persistence.exchange.FeedImportState;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the operator reads beside a file that was put away: schools, figures, what to do; nothing of anybody. */
final class InboxReport {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("fr.ent.ejb.exchange.inbox", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRENCH);

    private final List<String> lines = new ArrayList<>();

    InboxReport(String name, LocalDateTime now) {
        lines.add(sentence("file", name));
        lines.add(sentence("moment", MOMENT.format(now)));
    }

    /** A delivery with what became of it in each school. */
    static InboxReport of(
            Delivery delivery, Collection<Outcome> outcomes, Collection<String> failed, LocalDateTime now) {
        var report = new InboxReport(delivery.name(), now);
        delivery.kind().ifPresent(kind -> report.say("kind", sentence("kind." + kind)));
        delivery.refusal().ifPresent(why -> report.lines.add(refusal(why)));
        outcomes.forEach(outcome -> report.lines.add(line(outcome)));
        failed.forEach(uai -> report.say("failed", uai));
        var silent = delivery.schools().stream()
                .filter(uai -> !failed.contains(uai))
                .filter(uai ->
                        outcomes.stream().noneMatch(outcome -> outcome.uai().equals(uai)))
                .toList();
        if (!silent.isEmpty() && delivery.refusal().isEmpty()) {
            report.say("unconcerned", silent.size());
        }
        return report;
    }

    /** One more sentence. */
    InboxReport say(String key, Object... values) {
        lines.add(sentence(key, values));
        return this;
    }

    private static String refusal(String why) {
        var key = "refused." + why;
        return SENTENCES.containsKey(key) ? sentence(key) : sentence("refused.other", why);
    }

    private static String line(Outcome outcome) {
        if (outcome.state() == FeedImportState.COMPARED) {
            return outcome.suspicious() > 0
                    ? sentence("waits.removals", outcome.uai(), outcome.suspicious())
                    : sentence("waits", outcome.uai());
        }
        return sentence(
                "state." + outcome.state(),
                outcome.uai(),
                outcome.of(Action.ADDED),
                outcome.of(Action.CHANGED),
                outcome.of(Action.GONE));
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    private static String sentence(String key, Object... values) {
        return new MessageFormat(SENTENCES.getString(key), Locale.FRENCH).format(values);
    }
}
