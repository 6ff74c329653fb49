package org.duxue.workbooks.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what follows a sheet's data in its XML: merged ranges stand there, behind hundreds of megabytes of rows. */
final class SheetTail {
    private static final byte[] NAME = "sheetData".getBytes(StandardCharsets.US_ASCII);
    private static final int CARRY = 32;
    private static final int MOST = 8 << 20;

    private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
    private byte[] carry = new byte[0];
    private boolean found;

    void add(byte[] buffer, int length) {
        if (found) {
            keep(buffer, 0, length);
            return;
        }
        byte[] window = new byte[carry.length + length];
        System.arraycopy(carry, 0, window, 0, carry.length);
        System.arraycopy(buffer, 0, window, carry.length, length);
        for (int i = Math.max(NAME.length, carry.length); i < window.length; i++) {
            if (window[i] == '>' && endsData(window, i)) {
                found = true;
                keep(window, i + 1, window.length - i - 1);
                return;
            }
        }
        carry = java.util.Arrays.copyOfRange(window, Math.max(0, window.length - CARRY), window.length);
    }

    /** Whether the tag that closes at this place is {@code </sheetData>}, with or without a prefix. */
    private static boolean endsData(byte[] window, int close) {
        int start = close - NAME.length;
        for (int i = 0; i < NAME.length; i++) {
            if (window[start + i] != NAME[i]) {
                return false;
            }
        }
        for (int i = start - 1; i >= 0 && i > start - 16; i--) {
            if (window[i] == '<') {
                return window[i + 1] == '/';
            }
        }
        return false;
    }

    private void keep(byte[] bytes, int from, int length) {
        tail.write(bytes, from, Math.min(length, Math.max(0, MOST - tail.size())));
    }

    String text() {
        return tail.toString(StandardCharsets.UTF_8);
    }
}
