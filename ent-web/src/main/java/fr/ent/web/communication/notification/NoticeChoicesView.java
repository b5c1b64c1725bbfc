package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.NoticeChoiceService;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind communication/notification/notice-choices.xhtml: a guardian chooses what he is mailed. */
@Named
@RequestScoped
public class NoticeChoicesView {

    @Inject
    NoticeChoiceService service;

    private boolean marks;

    /** What he chose; who is no guardian has no such page. */
    public void load() {
        marks = service.receivesMarks();
    }

    /** Keeps the choice. */
    public String save() {
        service.receiveMarks(marks);
        Said.after(Words.of("fr.ent.web.communication.notification").say("noticeChoices.saved"));
        return "/communication/notification/notice-choices?faces-redirect=true";
    }

    public boolean isMarks() {
        return marks;
    }

    public void setMarks(boolean marks) {
        this.marks = marks;
    }
}
