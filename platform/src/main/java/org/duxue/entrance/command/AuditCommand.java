package org.duxue.entrance.command;

import java.util.concurrent.Callable;
import org.duxue.ground.audit.Verification;
import org.duxue.ground.audit.Verifier;
import org.duxue.ground.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code audit verify}: recomputes the chain and says whether the record is whole. */
@Command(
        name = "audit",
        description = "${bundle:audit}",
        resourceBundle = "org.duxue.entrance.command.words",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "${bundle:verify}",
            resourceBundle = "org.duxue.entrance.command.words")
    static final class Verify implements Callable<Integer> {
        @Mixin
        final Place place = new Place();

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (OpenDatabase database = OpenDatabase.open(place.settings())) {
                Verification found = Verifier.on(database.seal()).verify();
                spec.commandLine().getOut().println(sentence(found));
                return found.intact() ? 0 : 1;
            }
        }

        private static String sentence(Verification found) {
            return found.intact()
                    ? "审计记录完整：%d 条，%d 条已封印，末端封印 %s"
                            .formatted(found.entries(), found.sealed(), found.head() == null ? "（无）" : found.head())
                    : "审计记录不完整：第 %d 号记录 %s（之前 %d 条无误）".formatted(found.firstBroken(), found.reason(), found.sealed());
        }
    }
}
