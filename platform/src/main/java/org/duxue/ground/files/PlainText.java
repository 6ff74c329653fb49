package org.duxue.ground.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text as tables come in: one of the encodings such files have, no control characters, no markup or script at its start. */
public final class PlainText {
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private PlainText() {}

    static boolean table(byte[] head) {
        String text = read(head, Sniffer.HEAD);
        if (text == null) {
            return false;
        }
        String start = text.stripLeading();
        return !start.isEmpty()
                && !start.startsWith("<")
                && !start.startsWith("#!")
                && text.chars().allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\t' || c == '\r' || c == '\n');
    }

    /**
     * The text without its byte order mark, or null when it is in none of the encodings.
     *
     * @param whole how many bytes the head has when the file goes on; the last line is then cut off, since it may be torn
     */
    public static @Nullable String read(byte[] head, int whole) {
        ByteBuffer bytes = ByteBuffer.wrap(head, 0, head.length < whole ? head.length : lastLine(head));
        if (marked(head, 0xfe, 0xff) || marked(head, 0xff, 0xfe)) {
            return decode(bytes, StandardCharsets.UTF_16);
        }
        for (Charset encoding : ENCODINGS) {
            String text = decode(bytes.duplicate(), encoding);
            if (text != null) {
                return text.startsWith("\ufeff") ? text.substring(1) : text;
            }
        }
        return null;
    }

    private static boolean marked(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }

    private static @Nullable String decode(ByteBuffer bytes, Charset encoding) {
        try {
            return encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException notThis) {
            return null;
        }
    }

    /** The end of the last whole line, so that no character is cut in two. */
    private static int lastLine(byte[] head) {
        int end = head.length;
        while (end > 1 && head[end - 1] != '\n') {
            end--;
        }
        return end > 1 ? end & ~1 : head.length;
    }
}
