package fr.ent.web.kernel;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.DemoMode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What surrounds every page: who is there, in which school, where else he may go. */
@Named
@RequestScoped
public class ShellView {

    @Inject
    Caller caller;

    @Inject
    DemoMode demoMode;

    private List<MenuEntry> menu;

    /** Is this deployment a demonstration? Then every page says so. */
    public boolean isDemo() {
        return demoMode.isOn();
    }

    /** The name of who is signed in, empty for nobody. */
    public String getName() {
        return caller.isKnown() ? caller.who().name() : "";
    }

    /** Is he, besides being a parent or a pupil, named in a school? */
    public boolean isStaff() {
        return !caller.schools().isEmpty();
    }

    /** Has he another place to go: another school, his children, the platform? */
    public boolean isSeveral() {
        return caller.isKnown()
                && caller.schools().size() + caller.who().roles().size() > 1;
    }

    /** The school of the address; the product when there is none. */
    public String getPlace() {
        return caller.isInSchool() ? caller.here().name() : word("product.name");
    }

    /** What scripts put before the address of a page: context and school. */
    public String getRoot() {
        var context = FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();
        return caller.isInSchool() ? context + "/" + caller.school() : context;
    }

    /** The entries that he may use here. */
    public List<MenuEntry> getMenu() {
        if (menu == null) {
            menu = caller.isInSchool() ? StaffMenu.of(caller) : List.of();
        }
        return menu;
    }

    /** The sections of that menu; none when it is short. */
    public List<MenuSection> getSections() {
        return StaffMenu.sections(getMenu());
    }

    /** The entries that the menu shows: all of a short one, else those of the section of this page. */
    public List<MenuEntry> getShown() {
        var sections = getSections();
        return sections.isEmpty()
                ? getMenu()
                : sections.stream()
                        .filter(this::isHere)
                        .findFirst()
                        .map(MenuSection::entries)
                        .orElse(List.of());
    }

    /** Is the entry that the menu marks in that section? */
    public boolean isHere(MenuSection section) {
        return section.entries().stream().anyMatch(entry -> !"false".equals(current(entry)));
    }

    /** What aria-current says of an entry: its page is on the screen, or one to which it is the nearest way. */
    public String current(MenuEntry entry) {
        var viewId = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        var nearest = getMenu().stream().filter(one -> one.leadsTo(viewId)).findFirst();
        if (nearest.filter(entry::equals).isEmpty()) {
            return "false";
        }
        return entry.is(viewId) ? "page" : "true";
    }

    private static String word(String key) {
        return Sentences.of(key, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
