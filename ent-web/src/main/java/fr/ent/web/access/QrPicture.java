package fr.ent.web.access;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code as the path of an SVG: it stands in the page itself, no script draws it and no address leads to it. */
public final class QrPicture {

    private static final int QUIET = 4;

    private final int size;
    private final String path;

    private QrPicture(int size, String path) {
        this.size = size;
        this.path = path;
    }

    /** The picture of a text of ours. */
    static QrPicture of(String text) {
        try {
            var squares =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
            var path = new StringBuilder();
            for (var y = 0; y < squares.getHeight(); y++) {
                for (var x = 0; x < squares.getWidth(); x++) {
                    path.append(squares.get(x, y) ? "M" + x + " " + y + "h1v1h-1z" : "");
                }
            }
            return new QrPicture(squares.getWidth(), path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Squares on a side, the white border included. */
    public int getSize() {
        return size;
    }

    /** The dark squares. */
    public String getPath() {
        return path;
    }
}
