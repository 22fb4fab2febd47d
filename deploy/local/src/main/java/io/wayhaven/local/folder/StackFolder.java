package io.wayhaven.local.folder;

import io.wayhaven.local.UserMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A data folder that this launcher has to itself until it is closed. */
public final class StackFolder implements AutoCloseable {
    private static final String ORIGIN_FILE = "origin";

    private final Path path;
    private final boolean ephemeral;
    private final FolderLock lock;
    private final Secrets secrets;
    private final boolean isNew;

    private StackFolder(Path path, boolean ephemeral, FolderLock lock, Secrets secrets, boolean isNew) {
        this.path = path;
        this.ephemeral = ephemeral;
        this.lock = lock;
        this.secrets = secrets;
        this.isNew = isNew;
    }

    /**
     * Opens a folder whose data is kept.
     *
     * @throws UserMistake if it can't be written, is in use, or holds events of another origin
     */
    public static StackFolder open(Path folder, EventOrigin origin) {
        return open(folder.toAbsolutePath().normalize(), origin, false);
    }

    /**
     * Opens a folder that is removed when it is closed.
     *
     * @throws UserMistake if it can't be written or there is something in it
     */
    public static StackFolder openEphemeral(Path folder, EventOrigin origin) {
        Path path = folder.toAbsolutePath().normalize();
        try (Stream<Path> content = Files.exists(path) ? Files.list(path) : Stream.empty()) {
            if (content.findAny().isPresent()) {
                throw new UserMistake(
                        "The folder " + path
                                + " is not empty, and --ephemeral would delete it at the end; leave out one of --ephemeral and --data.");
            }
        } catch (IOException e) {
            throw notUsable(path, e);
        }
        return open(path, origin, true);
    }

    private static StackFolder open(Path path, EventOrigin origin, boolean ephemeral) {
        try {
            Files.createDirectories(path.resolve("logs"));
            FolderLock lock = FolderLock.take(path);
            try {
                claim(path, origin);
                boolean isNew = !Secrets.isIn(path);
                if (isNew) {
                    Secrets.generate().write(path);
                }
                keepPreviousLogs(path);
                return new StackFolder(path, ephemeral, lock, Secrets.read(path), isNew);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw notUsable(path, e);
        }
    }

    private static void claim(Path path, EventOrigin origin) throws IOException {
        Path file = path.resolve(ORIGIN_FILE);
        if (!Files.exists(file)) {
            Files.writeString(file, origin.inFile());
            return;
        }
        if (EventOrigin.parse(Files.readString(file)) != origin) {
            throw new UserMistake(
                    switch (origin) {
                        case DISCORD ->
                            "The data folder " + path
                                    + " holds simulated events; choose another with --data DIR to connect to Discord.";
                        case SIMULATED ->
                            "The data folder " + path
                                    + " holds events of the real Discord; set DISCORD_TOKEN to go on with it, or choose another with --data DIR.";
                    });
        }
    }

    private static void keepPreviousLogs(Path path) throws IOException {
        try (Stream<Path> logs = Files.list(path.resolve("logs"))) {
            List<Path> current =
                    logs.filter(log -> log.toString().endsWith(".log")).toList();
            for (Path log : current) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static UserMistake notUsable(Path path, IOException e) {
        String reason = switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException file -> file.getFile() + " is not a folder";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
        return new UserMistake(
                "The data folder %s cannot be written (%s); choose another with --data DIR.".formatted(path, reason));
    }

    /** Where it is, absolute. */
    public Path path() {
        return path;
    }

    /** The log of a part. */
    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    /** What was generated at its first use. */
    public Secrets secrets() {
        return secrets;
    }

    /** Whether this is its first use. */
    public boolean isNew() {
        return isNew;
    }

    /** Lets others in; removes an ephemeral folder. */
    @Override
    public void close() {
        try {
            lock.close();
            if (ephemeral) {
                try (Stream<Path> content = Files.walk(path)) {
                    for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }
}
