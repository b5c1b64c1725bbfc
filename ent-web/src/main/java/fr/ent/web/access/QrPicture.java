package fr.ent.web.access;

import fr.ent.ejb.kernel.QrSquares;

/** A QR code as the path of an SVG: it stands in the page itself, no script draws it and no address leads to it. */
public final class QrPicture {

    private final QrSquares squares;
    private final String path;

    private QrPicture(QrSquares squares, String path) {
        this.squares = squares;
        this.path = path;
    }

    /** The picture of a text of ours. */
    static QrPicture of(String text) {
        var squares = QrSquares.of(text);
        var path = new StringBuilder();
        for (var run : squares.runs()) {
            path.append("M" + run.x() + " " + run.y() + "h" + run.length() + "v1h-" + run.length() + "z");
        }
        return new QrPicture(squares, path.toString());
    }

    /** Squares on a side, the white border included. */
    public int getSize() {
        return squares.size();
    }

    /** The dark squares. */
    public String getPath() {
        return path;
    }
}
