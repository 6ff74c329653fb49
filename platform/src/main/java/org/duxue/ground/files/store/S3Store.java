package org.duxue.ground.files.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.duxue.ground.database.DatabaseSettings;
import org.duxue.ground.files.ContentStore;
import org.duxue.ground.files.FilesSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Files in a bucket; the folder of the house keeps copies of those in use. A bucket cannot rename and look at the time in one
 * go, so what is swept waits aside for a second time of grace; asked for meanwhile, it is brought back.
 */
@Component
@ConditionalOnProperty(name = "duxue.files.store", havingValue = "s3")
public class S3Store implements ContentStore {
    private static final String ASIDE = "aside/";
    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Path copies;

    @Autowired
    S3Store(FilesSettings settings, DatabaseSettings database) {
        this(
                Objects.requireNonNull(settings.s3(), "duxue.files.s3"),
                database.data().resolve("files"));
    }

    /** @param copies folder of the copies in use */
    public S3Store(FilesSettings.S3 s3, Path copies) {
        this.client = S3Connection.open(s3);
        this.bucket = s3.bucket();
        this.prefix = s3.prefix();
        this.copies = copies;
    }

    @Override
    public void settle(Path aside, String sha256) throws IOException {
        try {
            client.putObject(request -> request.bucket(bucket).key(key(sha256)), RequestBody.fromFile(aside));
        } catch (SdkException e) {
            throw new IOException(e.getMessage(), e);
        }
        Path copy = copy(sha256);
        Files.createDirectories(copy.getParent());
        Files.move(aside, copy, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Path content(String sha256) {
        Path copy = copy(sha256);
        try {
            if (Files.exists(copy)) {
                Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
                return copy;
            }
            fetch(sha256, copy);
            return copy;
        } catch (NoSuchKeyException gone) {
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch(String sha256, Path copy) throws IOException {
        Path coming = copies.resolve("incoming").resolve(UUID.randomUUID().toString());
        Files.createDirectories(coming.getParent());
        Files.createDirectories(copy.getParent());
        try {
            if (!exists(key(sha256)) && exists(ASIDE + key(sha256))) {
                bringBack(sha256);
            }
            client.getObject(request -> request.bucket(bucket).key(key(sha256)), coming);
            Files.move(coming, copy, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    @Override
    public List<String> olderThan(Instant moment) throws IOException {
        forgetCopies(moment);
        Set<String> found = new LinkedHashSet<>();
        listed(prefix)
                .filter(object -> object.lastModified().isBefore(moment))
                .forEach(object -> found.add(sha256(object)));
        listed(ASIDE + prefix)
                .filter(object -> object.lastModified().isBefore(moment))
                .forEach(object -> found.add(sha256(object)));
        return List.copyOf(found);
    }

    @Override
    public boolean putAside(String sha256, Instant moment) {
        String home = key(sha256);
        if (exists(home)) {
            if (modified(home).isBefore(moment)) {
                copy(home, ASIDE + home);
                client.deleteObject(request -> request.bucket(bucket).key(home));
            }
            return false;
        }
        return exists(ASIDE + home) && modified(ASIDE + home).isBefore(moment);
    }

    /** Nothing is half done here: what lies aside is brought back when it is asked for. */
    @Override
    public void bringAllBack() {}

    @Override
    public void bringBack(String sha256) {
        String home = key(sha256);
        copy(ASIDE + home, home);
        client.deleteObject(request -> request.bucket(bucket).key(ASIDE + home));
    }

    @Override
    public long size(String sha256) {
        return client.headObject(request -> request.bucket(bucket).key(ASIDE + key(sha256)))
                .contentLength();
    }

    @Override
    public long discard(String sha256) throws IOException {
        long size = size(sha256);
        client.deleteObject(request -> request.bucket(bucket).key(ASIDE + key(sha256)));
        Files.deleteIfExists(copy(sha256));
        return size;
    }

    /** Copies that nobody opened since that moment; the bucket has them. */
    private void forgetCopies(Instant moment) throws IOException {
        if (!Files.isDirectory(copies)) {
            return;
        }
        try (Stream<Path> all = Files.walk(copies, 2)) {
            for (Path file : all.filter(DiskStore::named).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Stream<S3Object> listed(String from) {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(from)).contents().stream()
                .filter(object -> object.key().length() == from.length() + 67);
    }

    private boolean exists(String key) {
        try {
            client.headObject(request -> request.bucket(bucket).key(key));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    private Instant modified(String key) {
        return client.headObject(request -> request.bucket(bucket).key(key)).lastModified();
    }

    private void copy(String from, String to) {
        client.copyObject(request -> request.sourceBucket(bucket)
                .sourceKey(from)
                .destinationBucket(bucket)
                .destinationKey(to));
    }

    private static String sha256(S3Object object) {
        return object.key().substring(object.key().lastIndexOf('/') + 1);
    }

    private String key(String sha256) {
        return prefix + sha256.substring(0, 2) + "/" + sha256;
    }

    private Path copy(String sha256) {
        return copies.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
