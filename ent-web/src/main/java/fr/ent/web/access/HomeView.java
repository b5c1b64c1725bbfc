package fr.ent.web.access;

import fr.ent.web.kernel.MenuEntry;
import fr.ent.web.kernel.ShellView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The staff's first page in a school: what he may do there, each with a word about it. */
@Named
@RequestScoped
public class HomeView {

    @Inject
    ShellView shell;

    public List<MenuEntry> getEntries() {
        return shell.getMenu();
    }
}
