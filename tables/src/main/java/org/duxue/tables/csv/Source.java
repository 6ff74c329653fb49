package org.duxue.tables.csv;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a file, readable at any place by several threads. */
final class Source implements Closeable {
    private final FileChannel channel;
    private final long size;

    Source(Path file) throws IOException {
        this.channel = FileChannel.open(file);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** Fills the first {@code length} bytes of {@code into} from a place in the file. */
    void read(long from, byte[] into, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
