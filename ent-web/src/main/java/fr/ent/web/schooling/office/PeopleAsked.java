package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.PeopleSearch;
import fr.ent.persistence.schooling.office.PeopleKind;
import fr.ent.persistence.schooling.office.PeopleSort;
import fr.ent.web.kernel.Asked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A list of people as an address asks for it. */
public class PeopleAsked {

    private static final int LONGEST = 80;

    private String kind;
    private String sort;
    private String division;
    private String text;
    private String page;

    PeopleSearch search() {
        var looked = text == null ? "" : text.strip();
        return new PeopleSearch(
                PeopleView.choice(PeopleKind.class, kind, PeopleKind.PUPILS),
                division == null || division.isBlank() ? 0 : Asked.id(division),
                looked.length() > LONGEST ? looked.substring(0, LONGEST) : looked,
                PeopleView.choice(PeopleSort.class, sort, PeopleSort.NAME));
    }

    String question() {
        var search = search();
        return "kind=" + search.kind() + "&sort=" + search.sort() + "&division=" + search.division() + "&text="
                + URLEncoder.encode(search.text(), StandardCharsets.UTF_8);
    }

    int page() {
        return Asked.page(page);
    }

    public String getKind() {
        return search().kind().name();
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getSort() {
        return search().sort().name();
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public long getDivision() {
        return search().division();
    }

    /** As the address brings it. */
    public String getDivisionText() {
        return division;
    }

    public void setDivisionText(String typed) {
        this.division = typed;
    }

    public String getText() {
        return search().text();
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
