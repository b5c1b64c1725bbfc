package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.NoticeService;
import fr.ent.ejb.communication.notification.NoticesOfDay;
import fr.ent.persistence.communication.notification.NoticeState;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** Behind communication/notification/notices.xhtml: what families were told of a day. */
@Named
@RequestScoped
public class NoticesView {

    @Inject
    NoticeService service;

    private String day;
    private NoticesOfDay notices;
    private List<NoticeLine> lines;

    public void load() {
        notices = service.ofDay(Asked.optionalDay(day));
        lines = notices.rows().stream()
                .map(row -> new NoticeLine(row, notices.zone(), locale()))
                .toList();
    }

    /** "lundi 23 novembre 2026". */
    public String getDate() {
        return Written.in(locale()).fullDate(notices.day());
    }

    public long getSent() {
        return count(NoticeState.SENT);
    }

    public long getWaiting() {
        return count(NoticeState.WAITING);
    }

    /** Those whom nothing reached: somebody has to call them. */
    public long getUnreached() {
        return count(NoticeState.UNREACHABLE) + count(NoticeState.GIVEN_UP);
    }

    public String getPrevious() {
        return notices.day().minusDays(1).toString();
    }

    public String getNext() {
        return notices.day().plusDays(1).toString();
    }

    public NoticesOfDay getNotices() {
        return notices;
    }

    public List<NoticeLine> getLines() {
        return lines;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    private long count(NoticeState state) {
        return notices.rows().stream().filter(row -> row.state() == state).count();
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
