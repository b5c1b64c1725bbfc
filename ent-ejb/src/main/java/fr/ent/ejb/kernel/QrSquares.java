package fr.ent.ejb.kernel;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code as its dark squares, row by row.
 *
 * @param size squares on a side, the white border included
 * @param runs neighbours of one row together
 */
public record QrSquares(int size, List<Run> runs) {

    private static final int QUIET = 4;

    /** So many dark squares from this place to the right. */
    public record Run(int x, int y, int length) {}

    /** The code of a text of ours. */
    public static QrSquares of(String text) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, QUIET);
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var runs = new ArrayList<Run>();
            for (var y = 0; y < squares.getHeight(); y++) {
                for (var x = 0; x < squares.getWidth(); x++) {
                    var from = x;
                    while (x < squares.getWidth() && squares.get(x, y)) {
                        x++;
                    }
                    if (x > from) {
                        runs.add(new Run(from, y, x - from));
                    }
                }
            }
            return new QrSquares(squares.getWidth(), List.copyOf(runs));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}
