package org.duxue.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The system user PostgreSQL runs as. It refuses to run as root, and rightly: whoever breaks into it would own the machine.
 * So root hands it to the first of {@code postgres}, {@code duxue} and {@code nobody} that exists, without any privilege
 * left; everyone else runs it as themselves.
 *
 * @param name the user to become; empty means: stay who we are
 * @param setpriv the tool that changes the user and ties the child's life to ours; empty when the machine lacks it
 */
record ServiceUser(Optional<Entry> name, Optional<Path> setpriv) {
    private static final List<String> CANDIDATES = List.of("postgres", "duxue", "nobody");
    private static final List<String> TOOL_PLACES = List.of("/usr/bin/setpriv", "/bin/setpriv", "/usr/sbin/setpriv");

    record Entry(String user, int uid, int gid) {}

    static ServiceUser choose() {
        Optional<Path> tool =
                TOOL_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (currentUid() != 0) {
            return new ServiceUser(Optional.empty(), tool);
        }
        if (tool.isEmpty()) {
            throw new PostgresUnavailable(
                    "以 root 身份运行时需要 setpriv 命令来降低权限，本机没有", "安装 util-linux（apt-get install util-linux），或换普通用户运行");
        }
        Entry entry = CANDIDATES.stream()
                .flatMap(candidate -> lookUp(candidate).stream())
                .findFirst()
                .orElseThrow(() -> new PostgresUnavailable(
                        "以 root 身份运行时需要一个普通用户来运行数据库，本机没有 " + String.join("、", CANDIDATES),
                        "useradd --system duxue，或换普通用户运行"));
        return new ServiceUser(Optional.of(entry), tool);
    }

    /** Prefixes a command so that it runs as this user and ends when the thread that started it ends. */
    List<String> command(List<String> command) {
        List<String> full = new ArrayList<>();
        setpriv.ifPresent(tool -> {
            full.add(tool.toString());
            name.ifPresent(entry -> full.addAll(
                    List.of("--reuid=" + entry.uid(), "--regid=" + entry.gid(), "--clear-groups", "--inh-caps=-all")));
            full.addAll(List.of("--no-new-privs", "--pdeathsig", "INT", "--"));
        });
        full.addAll(command);
        return full;
    }

    /** Gives a folder to this user alone. */
    void take(Path folder) throws IOException {
        if (name.isPresent()) {
            Files.setAttribute(folder, "unix:uid", name.get().uid());
            Files.setAttribute(folder, "unix:gid", name.get().gid());
        }
        permissions(
                folder,
                Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE));
    }

    /** Whether this user can reach what lies in the folder: every folder on the way must let it pass. */
    Optional<Path> obstacle(Path folder) throws IOException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (@Nullable Path step = folder.toRealPath(); step != null; step = step.getParent()) {
            int owner = (int) Files.getAttribute(step, "unix:uid");
            Set<PosixFilePermission> granted = Files.getPosixFilePermissions(step);
            boolean open = granted.contains(PosixFilePermission.OTHERS_EXECUTE)
                    || (owner == name.get().uid() && granted.contains(PosixFilePermission.OWNER_EXECUTE));
            if (!open) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    static void permissions(Path path, Set<PosixFilePermission> permissions) throws IOException {
        Files.getFileAttributeView(path, PosixFileAttributeView.class).setPermissions(permissions);
    }

    static int currentUid() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            throw new PostgresUnavailable("只支持 Linux 系统", "在 Linux 上运行", e);
        }
    }

    private static Optional<Entry> lookUp(String user) {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(user))
                    .map(fields -> new Entry(user, Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
