package org.duxue.evaluation.formula;

/** A formula that cannot be read; the Chinese message names the place and the remedy. */
public final class FormulaInvalid extends Exception {
    private final int position;

    FormulaInvalid(int position, String message) {
        super("第 " + position + " 个字符处：" + message);
        this.position = position;
    }

    /** Place in the text, from 1. */
    public int position() {
        return position;
    }
}
