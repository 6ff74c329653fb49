package org.duxue.entrance.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.duxue.ground.database.OpenDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore FILE}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "${bundle:restore}",
        resourceBundle = "org.duxue.entrance.command.words")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "${bundle:restore-file}")
    Path file = Path.of("");

    @Mixin
    final Place place = new Place();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws SQLException {
        try {
            OpenDatabase.Copied done = OpenDatabase.restore(place.settings(), file);
            spec.commandLine().getOut().printf("已恢复：%d 张表、%d 行、%d 个文件%n", done.tables(), done.rows(), done.files());
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("恢复失败：" + e.getMessage());
            return 1;
        }
    }
}
