package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.SortKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The names of a person. The one shown is the usual name, or the family name when there is none (formats/README.md
 * §1.6, 6); both are kept.
 */
@Embeddable
public class PersonName {

    @Column(name = "family_name", length = 100, nullable = false)
    private String family;

    @Column(name = "usual_name", length = 100)
    private String usual;

    @Column(name = "first_name", length = 100, nullable = false)
    private String first;

    @Column(name = "shown_name", length = 100, nullable = false)
    private String shown;

    @Column(name = "sort_key", length = 600, nullable = false)
    private String sortKey;

    @Column(name = "search_key", length = 310, nullable = false)
    private String searchKey;

    protected PersonName() {}

    /**
     * @param usual null or blank when there is none
     * @param first empty when the person has none
     */
    public PersonName(String family, String usual, String first) {
        this.family = family;
        this.usual = usual == null || usual.isBlank() ? null : usual;
        this.first = first;
        this.shown = this.usual == null ? family : this.usual;
        this.sortKey = SortKey.collation(shown, first);
        this.searchKey = SortKey.search(shown, this.usual == null ? null : family, first);
    }

    /** The name of birth. */
    public String family() {
        return family;
    }

    /** The name in use, or null. */
    public String usual() {
        return usual;
    }

    /** The first name, perhaps empty. */
    public String first() {
        return first;
    }

    /** The name that screens and lists show. */
    public String shown() {
        return shown;
    }

    /** Sorts as a French dictionary does, on both bases. */
    public String sortKey() {
        return sortKey;
    }
}
