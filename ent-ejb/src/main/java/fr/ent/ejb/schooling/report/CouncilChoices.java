package fr.ent.ejb.schooling.report;

import fr.ent.persistence.schooling.report.CouncilChoice;
import fr.ent.persistence.schooling.report.CouncilChoice.Kind;
import fr.ent.persistence.schooling.report.CouncilRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a school offers to its councils: its own list, else the usual one. */
@ApplicationScoped
class CouncilChoices {

    private static final String SEPARATOR = ";";

    @Inject
    CouncilRepository councils;

    /** One query. */
    CouncilSheet.Choices of(String uai) {
        var own = councils.choices(uai);
        return new CouncilSheet.Choices(labels(own, Kind.DISTINCTION), labels(own, Kind.ORIENTATION));
    }

    private static List<String> labels(List<CouncilChoice> own, Kind kind) {
        var said = own.stream()
                .filter(choice -> choice.kind() == kind)
                .map(CouncilChoice::label)
                .toList();
        return said.isEmpty() ? List.of(CouncilWords.say("usual." + kind).split(SEPARATOR)) : said;
    }
}
