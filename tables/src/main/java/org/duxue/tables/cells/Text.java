package org.duxue.tables.cells;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that must be text: UTF-8 if all of it is, else GB18030 if all of it is, as Excel writes in China. In both, the
 * bytes of separators, quotation marks and line ends stand for nothing else.
 */
public final class Text {
    private Text() {}

    /** The texts in the first encoding in which all of them make sense, or null when neither does. */
    public static @Nullable List<String> decode(List<byte[]> all) {
        List<String> plain = decode(all, StandardCharsets.UTF_8);
        return plain != null ? plain : decode(all, Charset.forName("GB18030"));
    }

    /** For messages: as well as can be. */
    public static String shown(byte[] bytes, int from, int to) {
        byte[] cut = java.util.Arrays.copyOfRange(bytes, from, Math.min(to, from + 200));
        List<String> text = decode(List.of(cut));
        return text == null ? new String(cut, StandardCharsets.UTF_8) : text.getFirst();
    }

    private static @Nullable List<String> decode(List<byte[]> all, Charset charset) {
        List<String> texts = new ArrayList<>(all.size());
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            for (byte[] bytes : all) {
                texts.add(decoder.decode(ByteBuffer.wrap(bytes)).toString());
            }
        } catch (CharacterCodingException e) {
            return null;
        }
        return texts;
    }
}
