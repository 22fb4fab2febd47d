package io.wayhaven.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a log file. */
public final class LogTail {
    private static final int BYTES = 64 * 1024;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(?:at |\\.\\.\\. \\d+ more)");

    private LogTail() {}

    /** Its last lines with anything to say: no stack frames, no terminal escapes. None if it can't be read. */
    public static List<String> of(Path file, int lines) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long start = Math.max(0, log.length() - BYTES);
            log.seek(start);
            byte[] end = new byte[(int) (log.length() - start)];
            log.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            !line.isBlank() && !STACK_FRAME.matcher(line).lookingAt())
                    .map(line -> line.replaceAll("\\p{Cntrl}", ""))
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
