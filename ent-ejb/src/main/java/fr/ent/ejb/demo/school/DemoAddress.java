package fr.ent.ejb.demo.school;

/**
 * A postal address; one record may serve several people of a household.
 *
 * @param country the ministry's code of the country, 100 for France
 * @param foreignTown postcode and town abroad, null in France
 */
public record DemoAddress(String id, String line, String complement, Town town, String country, String foreignTown) {

    static final String FRANCE = "100";

    /** A town of nowhere: its postcode and INSEE code are of no department. */
    public record Town(String postcode, String name, String insee) {}

    static DemoAddress in(Town town, String id, String line) {
        return new DemoAddress(id, line, null, town, FRANCE, null);
    }

    static DemoAddress abroad(String id, String line, String country, String foreignTown) {
        return new DemoAddress(id, line, null, null, country, foreignTown);
    }
}
