package org.duxue.packs.files;

import java.util.HashMap;
import java.util.Map;

/** How alike two short Chinese texts are, by the pairs of neighbouring characters they share. */
public final class Alike {
    private Alike() {}

    /** Dice's coefficient: twice what is shared over what there is; 1 for the same, 0 for nothing in common. */
    public static double whole(String a, String b) {
        Map<String, Integer> left = pairs(a);
        Map<String, Integer> right = pairs(b);
        int all = count(left) + count(right);
        return all == 0 ? 0 : 2.0 * shared(left, right) / all;
    }

    /** How much of the shorter text is found in the longer one; 0 where it is too short to tell. */
    public static double within(String a, String b) {
        Map<String, Integer> left = pairs(a);
        Map<String, Integer> right = pairs(b);
        int shorter = Math.min(count(left), count(right));
        return shorter < 2 ? 0 : (double) shared(left, right) / shorter;
    }

    private static int shared(Map<String, Integer> left, Map<String, Integer> right) {
        int shared = 0;
        for (Map.Entry<String, Integer> pair : left.entrySet()) {
            shared += Math.min(pair.getValue(), right.getOrDefault(pair.getKey(), 0));
        }
        return shared;
    }

    private static int count(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> pairs(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < letters.length; i++) {
            pairs.merge(new String(letters, i, 2), 1, Integer::sum);
        }
        if (letters.length == 1) {
            pairs.put(new String(letters, 0, 1), 1);
        }
        return pairs;
    }
}
