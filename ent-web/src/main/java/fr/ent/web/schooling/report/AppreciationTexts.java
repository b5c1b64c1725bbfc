package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.report.AppreciationService;
import fr.ent.ejb.schooling.report.TextEntry;
import fr.ent.ejb.schooling.report.TextsSaved;
import fr.ent.web.kernel.JsonEndpoint;
import fr.ent.web.kernel.Sentences;
import fr.ent.web.kernel.Words;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes appreciations while they are written: {@code {"assignment": 7, "period": 2, "texts": [{"pupil": 1, "version": 0,
 * "text": "En progrès."}]}}, at most 100, and says what became of each: {@code kept} with its version, {@code refused}
 * with a sentence (a conflict too, with the version that preferring one's own text needs). Nothing happens twice.
 */
@WebServlet("/schooling/report/appreciations/texts")
public class AppreciationTexts extends JsonEndpoint {

    private static final long serialVersionUID = 1L;
    private static final int MOST_TEXTS = 100;

    @Inject
    transient AppreciationService service;

    @Inject
    transient Caller caller;

    @Override
    protected Object answer(HttpServletRequest request, Reader body) {
        var sent = read(body, Sent.class);
        if (sent == null || sent.texts == null || sent.texts.size() > MOST_TEXTS) {
            throw new JsonbException("texts");
        }
        var texts = new LinkedHashMap<Long, TextEntry>();
        sent.texts.forEach(text -> texts.put(text.pupil, new TextEntry(text.version, text.text)));
        var saved = TriedTwice.call(() -> service.save(sent.assignment, sent.period, texts));
        var locale = Sentences.language(request);
        var words = new ReportWords(Words.of(ReportWords.BUNDLE, locale), caller.zone());
        return Map.of(
                "kept", saved.kept().stream().map(AppreciationTexts::kept).toList(),
                "refused",
                        saved.refused().stream()
                                .map(each -> refused(
                                        each.pupilId(), -1, Sentences.ofRefusal(each.rule(), each.arguments(), locale)))
                                .toList(),
                "conflicts",
                        saved.conflicts().stream()
                                .map(each -> refused(each.pupilId(), each.version(), words.conflict(each)))
                                .toList());
    }

    private static Map<String, Object> kept(TextsSaved.Kept each) {
        return Map.of("pupil", each.pupilId(), "version", each.version());
    }

    private static Map<String, Object> refused(long pupil, int version, String sentence) {
        return Map.of("pupil", pupil, "version", version, "sentence", sentence);
    }

    /** What the script sends; JSON-B wants plain fields. */
    public static class Sent {
        public long assignment;
        public long period;
        public List<Text> texts;
    }

    /** One text of it. */
    public static class Text {
        public long pupil;
        public int version;
        public String text;
    }
}
