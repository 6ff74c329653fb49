package org.duxue.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.duxue.cli.terminal.Words;
import org.duxue.cli.terminal.WrongInput;
import org.duxue.packs.Pack;
import org.duxue.packs.PackLibrary;

/** Finds the pack a command names: one that ships with the product, or a folder. */
final class Packs {
    private Packs() {}

    static Pack named(String name, Words words) {
        if (PackLibrary.builtInIds().contains(name)) {
            return PackLibrary.builtIn(name);
        }
        Path folder = Path.of(name);
        if (Files.isDirectory(folder)) {
            return PackLibrary.load(folder);
        }
        throw new WrongInput(words.say("no-pack", name, String.join(", ", PackLibrary.builtInIds())));
    }
}
