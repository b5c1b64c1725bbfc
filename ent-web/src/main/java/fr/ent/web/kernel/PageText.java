package fr.ent.web.kernel;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A page while it is written, by one thread and in thousands of small pieces: a writer without the locks of the usual ones. */
final class PageText extends PrintWriter {

    private static final int USUAL_PAGE = 32 * 1024;

    private final StringBuilder text = new StringBuilder(USUAL_PAGE);

    PageText() {
        super(Writer.nullWriter());
    }

    @Override
    public void write(int character) {
        text.append((char) character);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        text.append(characters, offset, length);
    }

    @Override
    public void write(char[] characters) {
        text.append(characters);
    }

    @Override
    public void write(String piece, int offset, int length) {
        text.append(piece, offset, offset + length);
    }

    @Override
    public void write(String piece) {
        text.append(piece);
    }

    @Override
    public void println() {
        text.append('\n');
    }

    @Override
    public void flush() {
        // it is sent when it is whole
    }

    @Override
    public boolean checkError() {
        return false;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    void forget() {
        text.setLength(0);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
