package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.PaperBoard;
import fr.ent.ejb.communication.notification.PaperNoticeService;
import fr.ent.persistence.communication.notification.PrintedRow;
import fr.ent.web.kernel.Download;
import fr.ent.web.kernel.Words;
import fr.ent.web.kernel.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalTime;

/** Behind communication/notification/letters.xhtml: the office prints notices for whom nothing else reaches. */
@Named
@RequestScoped
public class LettersView {

    private static final String BUNDLE = "fr.ent.web.communication.notification";
    private static final String PDF = "application/pdf";

    @Inject
    PaperNoticeService service;

    private PaperBoard board;

    /** What is to be printed, and what was. */
    public PaperBoard getBoard() {
        if (board == null) {
            board = service.board();
        }
        return board;
    }

    /** "3 letters are to be printed, 1 of them without an address." */
    public String getWaiting() {
        return Words.of(BUNDLE)
                .say("letters.waiting", getBoard().waiting(), getBoard().homeless());
    }

    /** "lun. 23 nov., 8 h 40". */
    public String when(PrintedRow printing) {
        var local = printing.at().atZone(getBoard().zone());
        var written = Written.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return written.shortDay(local.toLocalDate()) + ", "
                + written.hour(LocalTime.of(local.getHour(), local.getMinute()));
    }

    /** Prints what waits. */
    public void print() throws IOException {
        Download.send(FacesContext.getCurrentInstance(), PDF, "avis.pdf", service.print());
    }

    /** Prints once more what was printed then. */
    public void again(PrintedRow printing) throws IOException {
        Download.send(FacesContext.getCurrentInstance(), PDF, "avis.pdf", service.again(printing.printingId()));
    }
}
