package org.duxue.ground.files.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.duxue.ground.files.FilePurpose;
import org.duxue.ground.files.FilesProblem;
import org.duxue.ground.files.StoredFile;
import org.duxue.ground.files.uploads.UploadFolder.Part;
import org.duxue.ground.shared.Gate;
import org.duxue.ground.shared.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a file in part by part. A part is written aside while it comes, without holding anything; then, one after the other
 * per upload, it is compared with what is there, appended, flushed, and counted in the database. Killed between the two, the
 * house has more bytes than it counts and takes them again.
 */
@Component
public class Uploads {
    /** Most bytes of one part. */
    public static final long PART = 8L << 20;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Gate gate;
    private final UploadBook book;
    private final UploadFolder folder;
    private final org.duxue.ground.files.Files vault;
    private final TransactionOperations transaction;

    Uploads(
            Gate gate,
            UploadBook book,
            UploadFolder folder,
            org.duxue.ground.files.Files vault,
            TransactionOperations transaction) {
        this.gate = gate;
        this.book = book;
        this.folder = folder;
        this.vault = vault;
        this.transaction = transaction;
    }

    public Upload begin(String name, long size, @Nullable String sha256) {
        gate.require(Permission.FILE_WRITE);
        if (size <= 0 || size > FilePurpose.EVIDENCE.most()) {
            throw UploadProblem.SIZE_IMPOSSIBLE.with("name", name).and("limit", FilePurpose.EVIDENCE.most() >> 20);
        }
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            throw UploadProblem.SHA_MALFORMED.problem();
        }
        String bounded = name.length() <= 200 ? name : name.substring(name.length() - 200);
        return held(() -> find(book.add(bounded.isBlank() ? "文件" : bounded, size, sha256)));
    }

    /** One's own upload. */
    public Upload find(UUID id) {
        gate.require(Permission.FILE_WRITE);
        return held(() -> book.find(id).orElseThrow(UploadProblem.UNKNOWN::problem));
    }

    /**
     * Takes a part.
     *
     * @param offset where in the file it begins
     * @return how many bytes have arrived now; fewer than were sent when the connection broke
     */
    public long receive(UUID id, long offset, InputStream content) {
        Upload before = find(id);
        if (before.complete()) {
            throw UploadProblem.COMPLETE_ALREADY.problem();
        }
        if (offset > before.received()) {
            throw gap(before.received(), offset);
        }
        try {
            Part part = folder.receive(id, content, PART);
            try {
                if (part.length() > PART || offset + part.length() > before.size()) {
                    throw UploadProblem.PART_TOO_LARGE.with("limit", PART >> 20);
                }
                return held(() -> add(id, offset, part));
            } finally {
                Files.deleteIfExists(part.file());
            }
        } catch (IOException e) {
            throw FilesProblem.STORE_FAILED.problem();
        }
    }

    private long add(UUID id, long offset, Part part) throws IOException {
        Upload now = book.hold(id).orElseThrow(UploadProblem.UNKNOWN::problem);
        if (now.complete()) {
            throw UploadProblem.COMPLETE_ALREADY.problem();
        }
        if (offset > now.received()) {
            throw gap(now.received(), offset);
        }
        long known = Math.min(now.received() - offset, part.length());
        if (known > 0 && !folder.repeats(id, offset, part.file(), known)) {
            throw UploadProblem.PART_DIFFERS.problem();
        }
        if (known == part.length()) {
            return now.received();
        }
        folder.append(id, now.received(), part.file(), known);
        long received = offset + part.length();
        book.received(id, received);
        return received;
    }

    /** Makes the file whole, or says why not; doing it twice answers the same. */
    public Upload complete(UUID id) {
        gate.require(Permission.FILE_WRITE);
        Upload done = held(() -> {
            Upload now = book.hold(id).orElseThrow(UploadProblem.UNKNOWN::problem);
            if (now.complete()) {
                return now;
            }
            if (now.received() < now.size()) {
                throw UploadProblem.INCOMPLETE.with("received", now.received()).and("size", now.size());
            }
            StoredFile file = vault.keep(folder.file(id), now.name(), FilePurpose.EVIDENCE);
            if (now.sha256() != null && !now.sha256().equals(file.sha256())) {
                return now;
            }
            book.completed(id, file);
            return book.find(id).orElseThrow();
        });
        if (!done.complete()) {
            giveUp(id);
            throw UploadProblem.SHA_DIFFERS.with("name", done.name());
        }
        forget(id);
        return done;
    }

    /** The whole file of one's own finished upload. */
    public StoredFile finished(UUID id) {
        Upload upload = find(id);
        if (upload.file() == null) {
            throw UploadProblem.INCOMPLETE.with("received", upload.received()).and("size", upload.size());
        }
        return upload.file();
    }

    /** Gives an upload up; one that is gone already is no fault. */
    public void giveUp(UUID id) {
        gate.require(Permission.FILE_WRITE);
        if (held(() -> book.remove(id))) {
            forget(id);
        }
    }

    private void forget(UUID id) {
        try {
            folder.forget(id);
        } catch (IOException later) {
            // The sweeper takes it away.
        }
    }

    private static RuntimeException gap(long expected, long given) {
        return UploadProblem.OFFSET.with("expected", expected).and("given", given);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private <T> T held(Work<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw FilesProblem.STORE_FAILED.problem();
            }
        }));
    }
}
