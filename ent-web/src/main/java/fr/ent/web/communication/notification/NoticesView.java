package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.NoticeService;
import fr.ent.ejb.communication.notification.NoticesOfDay;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
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

    @Inject
    Caller caller;

    private String day;
    private String show;
    private NoticesOfDay notices;
    private List<NoticeLine> lines;

    public void load() {
        notices = service.ofDay(Asked.optionalDay(day));
        lines = notices.rows().stream()
                .filter(filter()::keeps)
                .map(row -> new NoticeLine(row, notices.zone(), locale()))
                .toList();
    }

    /** "lundi 23 novembre 2026". */
    public String getDate() {
        return Written.in(locale()).fullDate(notices.day());
    }

    public long getSent() {
        return notices.rows().stream()
                .filter(row -> row.state() == NoticeState.SENT)
                .count();
    }

    public long getWaiting() {
        return count(NoticeFilter.WAITING);
    }

    /** Steps that led nowhere. */
    public long getUnreached() {
        return count(NoticeFilter.UNREACHED);
    }

    /** Those that somebody read in the portal. */
    public long getRead() {
        return notices.rows().stream().filter(row -> row.openedAt() != null).count();
    }

    public NoticeFilter[] getFilters() {
        return NoticeFilter.values();
    }

    /** The calls noted, ready to be shown. */
    public List<CallLine> getCalls() {
        return notices.calls().stream()
                .map(call -> new CallLine(call, notices.zone(), locale()))
                .toList();
    }

    /** Letters hold addresses: the office and the head print them. */
    public boolean isMayPrint() {
        return caller.is(Role.OFFICE, Role.PRINCIPAL);
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

    public String getShow() {
        return filter().name();
    }

    public void setShow(String show) {
        this.show = show;
    }

    private long count(NoticeFilter kind) {
        return notices.rows().stream().filter(kind::keeps).count();
    }

    private NoticeFilter filter() {
        return show == null || show.isBlank() ? NoticeFilter.ALL : Asked.constant(NoticeFilter.class, show);
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
