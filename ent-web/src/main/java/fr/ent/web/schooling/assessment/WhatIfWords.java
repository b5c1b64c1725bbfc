package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.WhatIf;
import fr.ent.web.kernel.Words;
import java.util.ArrayList;
import java.util.List;

/** The answer to « et si… ? », in sentences. */
final class WhatIfWords {

    private final MarkWords words;

    WhatIfWords(MarkWords words) {
        this.words = words;
    }

    /** One for the subject and one over all when a mark was asked about, one more for a target. */
    List<String> sentences(WhatIf answer, String mark, String target) {
        var said = answers();
        var now = answer.subject().average();
        var sentences = new ArrayList<String>();
        sentences.add(
                now.isMarked()
                        ? said.say("whatIf.now", answer.subject().subject(), words.average(now))
                        : said.say("whatIf.nothing", answer.subject().subject()));
        if (answer.after() != null) {
            sentences.add(said.say("whatIf.after", mark.strip(), words.average(answer.after())));
            sentences.add(said.say(
                    "whatIf.general", words.average(answer.generalNow()), words.average(answer.generalAfter())));
        }
        if (answer.needed() != null) {
            sentences.add(needed(answer.needed(), target.strip()));
        }
        return sentences;
    }

    private static Words answers() {
        return Words.of("fr.ent.web.schooling.averages");
    }

    private String needed(WhatIf.Needed needed, String target) {
        var best = words.average(needed.best());
        if (!needed.isPossible()) {
            return answers().say("whatIf.impossible", target, best);
        }
        return needed.isReached()
                ? answers().say("whatIf.reached", target, best)
                : answers().say("whatIf.needed", target, words.words().written().number(needed.mark()));
    }
}
