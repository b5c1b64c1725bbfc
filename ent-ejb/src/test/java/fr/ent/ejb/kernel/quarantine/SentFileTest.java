package fr.ent.ejb.kernel.quarantine;

import static fr.ent.ejb.kernel.quarantine.Samples.join;
import static fr.ent.ejb.kernel.quarantine.Samples.jpeg;
import static fr.ent.ejb.kernel.quarantine.Samples.latin;
import static fr.ent.ejb.kernel.quarantine.Samples.pdf;
import static fr.ent.ejb.kernel.quarantine.Samples.png;
import static fr.ent.ejb.kernel.quarantine.Samples.pngOf;
import static fr.ent.ejb.kernel.quarantine.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.FileType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentFileTest {

    @Test
    void a_pdf_a_jpeg_and_a_png_are_taken_as_they_are() {
        assertThat(taken(pdf("certificat"))).isEqualTo(FileType.PDF);
        assertThat(taken(jpeg())).isEqualTo(FileType.JPEG);
        assertThat(taken(png())).isEqualTo(FileType.PNG);
        assertThat(taken(pngOf(10_000, 20_000))).isEqualTo(FileType.PNG);
    }

    @Test
    void what_telephones_and_printers_add_is_taken() {
        assertThat(taken(join(jpeg(), latin("\0\0\0\u0018ftypmp42 film of two seconds"))))
                .isEqualTo(FileType.JPEG);
        assertThat(taken(join(jpeg(), jpeg()))).isEqualTo(FileType.JPEG);
        assertThat(taken(join(pdf("un"), latin("\r\n\0")))).isEqualTo(FileType.PDF);
        assertThat(taken(join(pdf("signé"), latin("2 0 obj endobj startxref 80 %%EOF"))))
                .isEqualTo(FileType.PDF);
    }

    @Test
    void anything_else_is_not_whatever_it_was_called() {
        refused(new byte[0], "kernel.file.missing");
        refused(latin("MZ\u0090\0\u0003 a program, renamed certificat.pdf"), "kernel.file.type");
        refused(latin(Samples.EICAR), "kernel.file.type");
        refused(zip(""), "kernel.file.type");
        refused(latin("<html><script>alert(1)</script></html>"), "kernel.file.type");
        refused(latin("GIF89a"), "kernel.file.type");
        refused(join(latin(" "), pdf("un blanc devant")), "kernel.file.type");
    }

    @Test
    void the_first_bytes_alone_make_no_file() {
        refused(latin("%PDF-1.7 inventé"), "kernel.file.shape");
        refused(latin("%PDF-x.y\nstartxref\n9\n%%EOF"), "kernel.file.shape");
        refused(latin("%PDF-1.7\n%%EOF"), "kernel.file.shape");
        refused(Arrays.copyOf(jpeg(), 20), "kernel.file.shape");
        refused(Arrays.copyOf(jpeg(), jpeg().length - 2), "kernel.file.shape");
        refused(Arrays.copyOf(png(), 8), "kernel.file.shape");
        refused(Arrays.copyOf(png(), png().length - 12), "kernel.file.shape");
        var renamed = png();
        renamed[40] ^= 1;
        refused(renamed, "kernel.file.shape");
        var altered = png();
        altered[altered.length - 20] ^= 1; // in the picture itself: its checksum alone knows
        refused(altered, "kernel.file.shape");
        refused(
                join(Arrays.copyOf(png(), 8), new byte[] {-1, -1, -1, -1, 'I', 'H', 'D', 'R', 0, 0, 0, 0, 0}),
                "kernel.file.shape");
        refused(pngOf(0, 5), "kernel.file.shape");
    }

    @Test
    void a_file_of_two_kinds_is_neither() {
        refused(join(png(), zip("")), "kernel.file.shape");
        refused(join(jpeg(), zip("")), "kernel.file.shape");
        refused(join(jpeg(), zip("un commentaire"), latin("\0")), "kernel.file.shape");
        refused(join(pdf("un"), zip("")), "kernel.file.shape");
        var carrier = latin("%PDF-1.4\n");
        refused(join(carrier, zip("\nstartxref\n9\n%%EOF\n")), "kernel.file.shape");
        refused(join(jpeg(), latin("Rar!\u001a\u0007\0")), "kernel.file.shape");
        refused(pdf("<script>alert(1)</script>"), "kernel.file.shape");
        refused(withComment("%PDF-1.4 startxref 9 %%EOF"), "kernel.file.shape");
        refused(withComment("<?php system('ls');"), "kernel.file.shape");
        assertThat(taken(withComment("vacances"))).isEqualTo(FileType.JPEG);
    }

    @Test
    void a_picture_that_would_fill_a_memory_costs_its_few_bytes() {
        refused(pngOf(60_000, 60_000), "kernel.file.pixels");
        refused(pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE), "kernel.file.pixels");
    }

    @Test
    void no_more_is_read_than_is_taken() {
        var read = new long[1];
        var endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }
        };
        assertThatThrownBy(() -> SentFile.of(endless)).hasMessage("kernel.file.tooLarge");
        assertThat(read[0]).isEqualTo(SentFile.MOST_BYTES + 1L);
    }

    @Test
    void whatever_the_bytes_the_answer_is_a_sentence() {
        var lot = new Random(20261127);
        for (var round = 0; round < 3_000; round++) {
            var bytes =
                    switch (round % 3) {
                        case 0 -> png();
                        case 1 -> jpeg();
                        default -> pdf("hasard");
                    };
            for (var change = 0; change < 4; change++) {
                bytes[3 + lot.nextInt(bytes.length - 3)] = (byte) lot.nextInt(256);
            }
            var cut = lot.nextBoolean() ? bytes : Arrays.copyOf(bytes, 3 + lot.nextInt(bytes.length - 3));
            try {
                taken(cut);
            } catch (BrokenRule answer) {
                assertThat(answer.key()).startsWith("kernel.file.");
            }
        }
    }

    private static byte[] withComment(String comment) {
        var plain = jpeg();
        var length = comment.length() + 2;
        return join(
                Arrays.copyOf(plain, 2),
                new byte[] {-1, (byte) 0xFE, (byte) (length >> 8), (byte) length},
                latin(comment),
                Arrays.copyOfRange(plain, 2, plain.length));
    }

    private static FileType taken(byte[] bytes) {
        return SentFile.of(new ByteArrayInputStream(bytes)).type();
    }

    private static void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> taken(bytes)).isInstanceOf(BrokenRule.class).hasMessage(key);
    }
}
