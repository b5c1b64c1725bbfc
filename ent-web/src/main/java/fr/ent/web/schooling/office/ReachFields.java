package fr.ent.web.schooling.office;

import fr.ent.ejb.schooling.office.Reach;
import java.io.Serializable;

/** What a form says of how to reach somebody. */
public class ReachFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String mail;
    private String mobile;
    private String home;
    private String work;
    private String street;
    private String postcode;
    private String city;

    static ReachFields of(Reach reach) {
        var fields = new ReachFields();
        fields.mail = reach.mail();
        fields.mobile = reach.mobile();
        fields.home = reach.home();
        fields.work = reach.work();
        fields.street = reach.street();
        fields.postcode = reach.postcode();
        fields.city = reach.city();
        return fields;
    }

    Reach reach() {
        return new Reach(mail, mobile, home, work, street, postcode, city);
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getHome() {
        return home;
    }

    public void setHome(String home) {
        this.home = home;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }
}
