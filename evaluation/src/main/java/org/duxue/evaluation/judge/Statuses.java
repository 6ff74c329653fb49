package org.duxue.evaluation.judge;

import org.duxue.evaluation.result.Status;

/** Adds statuses up: one certain failure fails, else anything unknown is unknown; what does not apply is not asked. */
final class Statuses {
    private int met;
    private int notMet;
    private int undetermined;

    void add(Status status) {
        switch (status) {
            case MET -> met++;
            case NOT_MET -> notMet++;
            case UNDETERMINED -> undetermined++;
            case NOT_APPLICABLE -> {}
        }
    }

    int met() {
        return met;
    }

    int notMet() {
        return notMet;
    }

    int undetermined() {
        return undetermined;
    }

    int applicable() {
        return met + notMet + undetermined;
    }

    /** Whether all are met. */
    Status all() {
        if (notMet > 0) {
            return Status.NOT_MET;
        }
        return undetermined > 0 ? Status.UNDETERMINED : met > 0 ? Status.MET : Status.NOT_APPLICABLE;
    }
}
