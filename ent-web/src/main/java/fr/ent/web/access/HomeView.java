package fr.ent.web.access;

import fr.ent.ejb.kernel.Caller;
import fr.ent.web.kernel.MenuEntry;
import fr.ent.web.kernel.ShellView;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** The staff's first page in a school: what he may do there, each with a word about it. */
@Named
@RequestScoped
public class HomeView {

    @Inject
    ShellView shell;

    @Inject
    Caller caller;

    @Inject
    Event<HomeAsked> whatIsNew;

    private List<String> sentences;

    /** What components have to tell him; asked once. */
    public List<String> getSentences() {
        if (sentences == null) {
            var asked = new HomeAsked();
            whatIsNew.fire(asked);
            sentences = asked.sentences();
        }
        return sentences;
    }

    public List<MenuEntry> getEntries() {
        return shell.getMenu();
    }

    /** Who has no page yet reads as what he is known here, and that it is not his fault. */
    public String getNothing() {
        var words = Words.of("fr.ent.web.access");
        return words.say(
                "home.nothing",
                caller.here().roles().stream()
                        .map(role -> words.say("Role." + role))
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }
}
