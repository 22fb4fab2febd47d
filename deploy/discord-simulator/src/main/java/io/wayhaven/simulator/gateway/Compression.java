package io.wayhaven.simulator.gateway;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** One zlib context over a connection; each message ends in 00 00 FF FF. See "Transport Compression". */
final class Compression implements AutoCloseable {

    private static final int CHUNK = 8_192;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final byte[] chunk = new byte[CHUNK];

    byte[] compress(byte[] message) {
        deflater.setInput(message);
        var out = new ByteArrayOutputStream(Math.max(64, message.length / 3));
        int written;
        do {
            written = deflater.deflate(chunk, 0, CHUNK, Deflater.SYNC_FLUSH);
            out.write(chunk, 0, written);
        } while (written == CHUNK);
        return out.toByteArray();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
