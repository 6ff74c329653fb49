package org.duxue.packs.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts of a pack's folder by name within it ({@code sections/guarantee.yaml}), read once and whole.
 *
 * @param complaints files that cannot be read as text
 */
public record PackFiles(Map<String, String> texts, List<Complaint> complaints) {
    /** No file of a pack is larger; a folder given by mistake is refused before it fills the memory. */
    private static final long MOST_BYTES = 2_000_000;

    public PackFiles {
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
        complaints = List.copyOf(complaints);
    }

    public static PackFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new PackFiles(Map.of(), List.of(new Complaint(folder.toString(), 0, "", "没有这个文件夹；请给出方案包所在的文件夹")));
        }
        Map<String, String> texts = new TreeMap<>();
        List<Complaint> complaints = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                    read(file, name, texts, complaints);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackFiles(texts, complaints);
    }

    private static void read(Path file, String name, Map<String, String> texts, List<Complaint> complaints)
            throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            complaints.add(new Complaint(name, 0, "", "文件超过 2 MB；方案包只放指标、数据项与算例，请移走其他内容"));
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            texts.put(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            complaints.add(new Complaint(name, 0, "", "不是 UTF-8 编码；请另存为 UTF-8"));
        }
    }

    /** The files of a pack that ships with the product, from a class folder or from inside a jar. */
    public static PackFiles onClasspath(String id) {
        URL header = PackFiles.class.getResource("/packs/" + id + "/pack.yaml");
        if (header == null) {
            throw new IllegalArgumentException("packs/" + id + " is not on the classpath");
        }
        return beside(header);
    }

    /** The files beside a {@code pack.yaml}; a jar, also one within another, is opened as a file system of its own. */
    static PackFiles beside(URL header) {
        String address = header.toString();
        try {
            int within = address.lastIndexOf("!/");
            if (within < 0) {
                return in(Path.of(header.toURI()).resolveSibling("."));
            }
            Path jar = Path.of(URI.create(address.substring("jar:".length(), within)));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return in(files.getPath(address.substring(within + 1)).resolveSibling(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(address, e);
        }
    }
}
