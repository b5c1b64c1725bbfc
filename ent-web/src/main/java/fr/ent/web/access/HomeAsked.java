package fr.ent.web.access;

import java.util.ArrayList;
import java.util.List;

/** The home page of the staff is made: whoever has something to say to the caller says it. */
public final class HomeAsked {

    private final List<String> sentences = new ArrayList<>();

    /** One sentence, as it is read. */
    public void say(String sentence) {
        sentences.add(sentence);
    }

    List<String> sentences() {
        return sentences;
    }
}
