package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.NoticeChoiceService;
import fr.ent.ejb.communication.notification.NoticeChoiceSheet;
import fr.ent.ejb.communication.notification.NoticeChoices;
import fr.ent.persistence.communication.notification.NoticeChannel;
import fr.ent.persistence.communication.notification.NoticeKind;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Behind communication/notification/notice-choices.xhtml: a guardian chooses by which channel he is told what. */
@Named
@RequestScoped
public class NoticeChoicesView {

    @Inject
    NoticeChoiceService service;

    private NoticeChoiceSheet sheet;
    private final Map<String, String> chosen = new TreeMap<>();
    private boolean sms;
    private String mobile;

    /** What he chose; who is no guardian has no such page. */
    public void load() {
        sheet = service.sheet();
        sheet.choices().channels().forEach((kind, channel) -> chosen.put(kind.name(), channel.name()));
        sms = sheet.choices().acceptsSms();
        mobile = sheet.choices().mobile();
    }

    /** Keeps the choices. */
    public String save() {
        var channels = new EnumMap<NoticeKind, NoticeChannel>(NoticeKind.class);
        chosen.forEach((kind, channel) ->
                channels.put(Asked.constant(NoticeKind.class, kind), Asked.constant(NoticeChannel.class, channel)));
        service.choose(new NoticeChoices(channels, sms, mobile));
        Said.after(Words.of("fr.ent.web.communication.notification").say("noticeChoices.saved"));
        return "/communication/notification/notice-choices?faces-redirect=true";
    }

    /** The ways of that kind: paper where there is a letter. */
    public List<NoticeChannel> channels(String kind) {
        var paper = NoticeKind.valueOf(kind).mayBePaper();
        return Stream.of(NoticeChannel.values())
                .filter(channel -> channel != NoticeChannel.PAPER || paper)
                .toList();
    }

    public NoticeChoiceSheet getSheet() {
        return sheet;
    }

    public Map<String, String> getChosen() {
        return chosen;
    }

    public boolean isSms() {
        return sms;
    }

    public void setSms(boolean sms) {
        this.sms = sms;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }
}
