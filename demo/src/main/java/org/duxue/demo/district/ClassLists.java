package org.duxue.demo.district;

import java.util.ArrayList;
import java.util.List;

/** Divides a stage's pupils into grades and classes; the sizes always add up to the pupils. */
final class ClassLists {
    private ClassLists() {}

    /**
     * Class sizes of an ordinary stage.
     *
     * @param grades 6, or 3
     * @param largest no class is larger
     * @param oversize how many classes are made larger than allowed by merging their grade into one class fewer
     */
    static List<Integer> of(int pupils, int grades, int largest, int oversize, Dice dice) {
        List<Integer> classes = new ArrayList<>();
        int[] heads = grades(pupils, grades, dice);
        int merged = 0;
        for (int grade : heads) {
            int count = Math.max(1, (grade + largest - 1) / largest);
            if (merged < oversize && count > 1 && grade / (count - 1) <= largest + 9) {
                count--;
                merged += count;
            }
            for (int i = 0; i < count; i++) {
                classes.add(grade / count + (i < grade % count ? 1 : 0));
            }
        }
        return classes.stream().filter(size -> size > 0).toList();
    }

    private static int[] grades(int pupils, int grades, Dice dice) {
        int[] heads = new int[grades];
        int left = pupils;
        for (int i = 0; i < grades - 1; i++) {
            heads[i] = (int) Math.round(pupils / (double) grades * dice.between(0.93, 1.05));
            heads[i] = Math.min(heads[i], left);
            left -= heads[i];
        }
        heads[grades - 1] = left;
        return heads;
    }
}
