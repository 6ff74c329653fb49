package org.duxue.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The house's source files, measured: lines per file and method, files per package, imports per file. */
record Sources(List<SourceFile> files) {
    /** @param module the Maven module's folder name */
    record SourceFile(String module, String packageName, Path path, String text, int imports, List<Method> methods) {
        int lines() {
            return (int) text.lines().count();
        }

        String name() {
            return module + "/" + packageName.replace('.', '/') + "/" + path.getFileName();
        }
    }

    record Method(String name, int lines) {}

    /** The main sources of every module below the root. */
    static Sources ofAllModules(Path root) {
        try (Stream<Path> modules = Files.list(root)) {
            List<SourceFile> files = new ArrayList<>();
            for (Path module : modules.sorted().toList()) {
                Path main = module.resolve("src/main/java");
                if (Files.isDirectory(main)) {
                    files.addAll(read(String.valueOf(module.getFileName()), main));
                }
            }
            return new Sources(List.copyOf(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SourceFile> read(String module, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> all = Files.walk(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = all.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(paths));
            List<SourceFile> files = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                files.add(file(module, unit, Trees.instance(task).getSourcePositions()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile file(String module, CompilationUnitTree unit, SourcePositions positions)
            throws IOException {
        List<Method> methods = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                if (method.getBody() != null) {
                    LineMap lines = unit.getLineMap();
                    long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                    long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()) - 1);
                    methods.add(new Method(method.getName().toString(), (int) (last - first + 1)));
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return new SourceFile(
                module,
                String.valueOf(unit.getPackageName()),
                Path.of(unit.getSourceFile().toUri()),
                unit.getSourceFile().getCharContent(true).toString(),
                unit.getImports().size(),
                methods);
    }
}
