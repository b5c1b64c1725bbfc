package fr.ent.ejb.exchange;

import java.util.Optional;

/** One record of a received file, whatever its form: an XML element, a line of a table. */
public interface Said {

    /** Where the record begins. */
    Place place();

    /** What it says under this name: nothing at all when the name is absent, "" when it is there and empty. */
    Optional<String> said(String tag);

    /** What it says under this name, when it says something. */
    default Optional<String> value(String tag) {
        return said(tag).filter(value -> !value.isEmpty());
    }

    /** Where that name stands, or the record itself when it is absent. */
    Place placeOf(String tag);
}
