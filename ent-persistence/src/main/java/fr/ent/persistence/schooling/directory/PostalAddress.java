package fr.ent.persistence.schooling.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a person lives, in the ministry's lines. Shown to the office, never to the other guardian. */
@Embeddable
public class PostalAddress {

    @Column(name = "address_lines", length = 200)
    private String lines;

    @Column(name = "postcode", length = 10)
    private String postcode;

    @Column(name = "city", length = 60)
    private String city;

    @Column(name = "country", length = 40)
    private String country;

    protected PostalAddress() {}

    /**
     * @param lines up to four lines of 38 characters, parted by a line feed; null when unknown
     * @param country null for France
     */
    public PostalAddress(String lines, String postcode, String city, String country) {
        this.lines = lines;
        this.postcode = postcode;
        this.city = city;
        this.country = country;
    }

    /** Up to four lines parted by a line feed, or null. */
    public String lines() {
        return lines;
    }

    /** French postcode, or what a foreign address has in its place, or null. */
    public String postcode() {
        return postcode;
    }

    /** The town, or null. */
    public String city() {
        return city;
    }

    /** The country as the file writes it, null for France. */
    public String country() {
        return country;
    }
}
