package org.duxue.cli;

/** The input is wrong; the message says where and what to do. */
final class WrongInput extends RuntimeException {
    WrongInput(String message) {
        super(message);
    }
}
