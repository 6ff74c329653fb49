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

/** {@code backup FILE}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "${bundle:backup}",
        resourceBundle = "org.duxue.entrance.command.words")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "${bundle:backup-file}")
    Path file = Path.of("");

    @Mixin
    final Place place = new Place();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws SQLException {
        try (OpenDatabase database = OpenDatabase.open(place.settings())) {
            OpenDatabase.Copied done = database.backUp(file);
            spec.commandLine()
                    .getOut()
                    .printf("已备份到 %s：%d 张表、%d 行、%d 个文件%n", file, done.tables(), done.rows(), done.files());
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("备份失败：" + e.getMessage());
            return 1;
        }
    }
}
