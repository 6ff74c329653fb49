package org.duxue.statistics.growth.quantile;

import java.util.Arrays;

/** Kinks in the order in which a swinging line meets them: a heap, since only the first few are wanted. */
final class Crossings {
    private double[] time = new double[64];
    private int[] kink = new int[64];
    private double[] weight = new double[64];
    private int size;
    private double last;

    void clear() {
        size = 0;
    }

    void add(double t, int k, double w) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            kink = Arrays.copyOf(kink, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        time[size] = t;
        kink[size] = k;
        weight[size++] = w;
    }

    /** The kink at which the weight met so far exceeds {@code gain}, or −1 when all together do not. */
    int where(double gain) {
        for (int i = size / 2 - 1; i >= 0; i--) {
            sink(i);
        }
        double left = gain;
        while (size > 0) {
            left -= weight[0];
            if (left <= 0) {
                last = time[0];
                return kink[0];
            }
            size--;
            swap(0, size);
            sink(0);
        }
        return -1;
    }

    /** When the kink last found was met. */
    double last() {
        return last;
    }

    private void sink(int from) {
        int i = from;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && earlier(child + 1, child)) {
                child++;
            }
            if (!earlier(child, i)) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private boolean earlier(int a, int b) {
        return time[a] < time[b] || (time[a] == time[b] && kink[a] < kink[b]);
    }

    private void swap(int a, int b) {
        double t = time[a];
        time[a] = time[b];
        time[b] = t;
        int k = kink[a];
        kink[a] = kink[b];
        kink[b] = k;
        double w = weight[a];
        weight[a] = weight[b];
        weight[b] = w;
    }
}
