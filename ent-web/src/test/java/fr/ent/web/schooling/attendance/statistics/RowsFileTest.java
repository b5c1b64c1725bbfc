package fr.ent.web.schooling.attendance.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsFileTest {

    private static final int ROWS = 200_000;
    private static final int PART = 500;
    private static final List<String> ROW = List.of("5B", "MARTIN Léa", "2026-11-23", "matin");

    /** Counts what comes, and keeps nothing. */
    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int many) {
            bytes += many;
        }
    }

    @Test
    void two_hundred_thousand_rows_go_out_part_by_part_and_are_not_kept() throws IOException {
        var out = new Counter();
        var length = "5B;MARTIN Léa;2026-11-23;matin\r\n".getBytes(StandardCharsets.UTF_8).length;
        var head = "\uFEFFa;b;c;d\r\n".getBytes(StandardCharsets.UTF_8).length;
        var parts = new Iterator<List<List<String>>>() {
            private int given;

            @Override
            public boolean hasNext() {
                return given < ROWS;
            }

            @Override
            public List<List<String>> next() {
                // all that was given before is gone before more is asked for
                if (given > 0) {
                    assertThat(out.bytes).isEqualTo(head + (long) given * length);
                }
                given += PART;
                return Collections.nCopies(PART, ROW);
            }
        };
        RowsFile.write(out, List.of("a", "b", "c", "d"), parts);
        assertThat(out.bytes).isEqualTo(head + (long) ROWS * length);
    }

    @Test
    void a_spreadsheet_reads_accents_and_no_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        var rows = IntStream.of(0)
                .mapToObj(none -> List.of("=cmd|calc", "+33", "Épreuve; \"1\"", "@x"))
                .toList();
        RowsFile.write(out, List.of("Élève", "a", "b", "c"), List.of(rows).iterator());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFÉlève;a;b;c\r\n'=cmd|calc;'+33;\"Épreuve; \"\"1\"\"\";'@x\r\n");
    }
}
