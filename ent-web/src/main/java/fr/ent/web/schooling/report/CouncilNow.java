package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.report.CouncilEntryService;
import fr.ent.persistence.schooling.report.DecisionFact;
import fr.ent.web.kernel.JsonEndpoint;
import fr.ent.web.kernel.Sentences;
import fr.ent.web.kernel.Words;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Reader;
import java.util.Map;

/**
 * What a council says of a pupil at this instant: {@code {"division": 1, "period": 2, "pupil": 3}}; the page asks every
 * few seconds whether somebody else wrote. Version 0: nobody said anything.
 */
@WebServlet("/schooling/report/council/now")
public class CouncilNow extends JsonEndpoint {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CouncilEntryService entries;

    @Inject
    transient Caller caller;

    @Override
    protected Object answer(HttpServletRequest request, Reader body) {
        var asked = read(body, Question.class);
        if (asked == null) {
            throw new JsonbException("council");
        }
        var words = new ReportWords(Words.of(ReportWords.BUNDLE, Sentences.language(request)), caller.zone());
        return entries.now(asked.division, asked.period, asked.pupil)
                .map(now -> told(now, words))
                .orElseGet(() -> Map.of("version", 0));
    }

    private static Map<String, Object> told(DecisionFact now, ReportWords words) {
        return Map.of(
                "version", now.version(),
                "content", now.content(),
                "distinction", now.distinction(),
                "orientation", now.orientation(),
                "sentence", words.say("council.changed", now.author(), words.instant(now.changedAt())));
    }

    /** What the script asks; JSON-B wants plain fields. */
    public static class Question {
        public long division;
        public long period;
        public long pupil;
    }
}
