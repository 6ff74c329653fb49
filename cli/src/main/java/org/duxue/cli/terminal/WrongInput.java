package org.duxue.cli.terminal;

/** The input is wrong; the message says where and what to do. */
public final class WrongInput extends RuntimeException {
    public WrongInput(String message) {
        super(message);
    }
}
