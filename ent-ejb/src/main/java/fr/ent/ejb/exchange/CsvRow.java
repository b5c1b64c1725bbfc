package fr.ent.ejb.exchange;

import java.util.List;
import java.util.Optional;

/** One line of a received table. It may be shorter than its header: what is beyond its end is empty. */
public final class CsvRow implements Said {

    private final Place place;
    private final List<String> header;
    private final List<String> cells;

    CsvRow(Place place, List<String> header, List<String> cells) {
        this.place = place;
        this.header = header;
        this.cells = cells;
    }

    /** The cell at a position, from 0; empty beyond the end of the line. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    /** Is every cell empty? */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Where a cell stands: its column is its number in the line, from 1. */
    public Place placeOf(int index) {
        return new Place(place.file(), place.line(), index + 1);
    }

    @Override
    public Place place() {
        return place;
    }

    /** Of several columns with that name, the first. */
    @Override
    public Optional<String> said(String tag) {
        int index = header.indexOf(tag);
        return index < 0 ? Optional.empty() : Optional.of(cell(index));
    }

    @Override
    public Place placeOf(String tag) {
        int index = header.indexOf(tag);
        return index < 0 ? place : placeOf(index);
    }
}
