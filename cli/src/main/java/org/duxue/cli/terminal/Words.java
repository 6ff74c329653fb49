package org.duxue.cli.terminal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What the command says, in Chinese unless English is asked for by {@code --lang en} or the environment's LANG. */
public final class Words {
    private final boolean english;
    /** Read when the first word is needed: a command that has nothing to say does without. */
    private @Nullable ResourceBundle bundle;

    private Words(boolean english) {
        this.english = english;
    }

    /** The argument {@code --lang} decides, then LC_ALL and LANG when they name English with a country; else Chinese. */
    public static Words choose(String[] args, Map<String, String> environment) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return new Words(args[i].equals("--lang=en"));
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return new Words(args[i + 1].equals("en"));
            }
        }
        String locale = environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", ""));
        return new Words(locale.startsWith("en_"));
    }

    /** The words of the command line a command belongs to. */
    public static Words of(CommandSpec spec) {
        ResourceBundle chosen = spec.resourceBundle();
        return new Words(chosen != null && chosen.getLocale().equals(Locale.ENGLISH));
    }

    public synchronized ResourceBundle bundle() {
        ResourceBundle found = bundle;
        if (found == null) {
            found = ResourceBundle.getBundle(
                    "org.duxue.cli.words",
                    english ? Locale.ENGLISH : Locale.CHINESE,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle = found;
        }
        return found;
    }

    boolean english() {
        return english;
    }

    /** One of two texts that are not in the bundle, such as a pack's title. */
    public String either(String chinese, String inEnglish) {
        return english ? inEnglish : chinese;
    }

    public String say(String key, Object... values) {
        return new MessageFormat(bundle().getString(key), Locale.ROOT).format(values);
    }
}
