package org.duxue.packs.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which of the known words was meant. */
public final class Spelling {
    private Spelling() {}

    /** The known word nearest to {@code word}, if it is near enough to be worth asking about. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> near(word, candidate))
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The question 「是不是 X？」, or nothing when no word is near. */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known).map(near -> "是不是 " + near + "？").orElse("");
    }

    private static boolean near(String word, String candidate) {
        int allowed = Math.max(1, Math.max(word.length(), candidate.length()) / 3);
        return distance(word, candidate) <= allowed;
    }

    /** Levenshtein distance, case ignored, with {@code -} and {@code _} alike. */
    private static int distance(String left, String right) {
        String a = plain(left);
        String b = plain(right);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }

    private static String plain(String word) {
        return word.toLowerCase(java.util.Locale.ROOT).replace("-", "").replace("_", "");
    }
}
