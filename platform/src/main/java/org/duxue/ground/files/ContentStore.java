package org.duxue.ground.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where whole files lie for good, each under its SHA-256: a folder of the house, or an S3-compatible store that is named in
 * the settings. Files leave in two steps, since somebody may hand the same content in meanwhile: first aside, where they can
 * be brought back, then away.
 */
public interface ContentStore {
    /** Takes a whole file over; durable when it returns. Content that is here already counts as handed in now. */
    void settle(Path aside, String sha256) throws IOException;

    /** A file of this house that has the content; it is never changed there. */
    Path content(String sha256);

    /** Fingerprints of the files that were handed in before a moment, the last time if several. */
    List<String> olderThan(Instant moment) throws IOException;

    /** Puts a file aside; false when it is not there, was handed in again since that moment, or must wait aside for a while. */
    boolean putAside(String sha256, Instant moment) throws IOException;

    /** Brings back whatever a broken-off sweep left aside. */
    void bringAllBack() throws IOException;

    void bringBack(String sha256) throws IOException;

    /** Size of a file that was put aside. */
    long size(String sha256) throws IOException;

    /** Gives a file that was put aside up for good; answers its size. */
    long discard(String sha256) throws IOException;
}
