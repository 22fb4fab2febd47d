package io.wayhaven.syncengine;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wayhaven.syncengine.configfile.ConfigFileReader;
import io.wayhaven.syncengine.configfile.Findings;
import io.wayhaven.syncengine.configfile.Reading;
import io.wayhaven.syncengine.settings.ChannelCensus;
import io.wayhaven.syncengine.settings.ChannelJudge;
import io.wayhaven.syncengine.settings.SettingsBook;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Takes in the configuration file at the start and whenever its content changes. It is looked at, not watched: an editor
 * that replaces it, a mounted volume and a symbolic link that is turned all show as other content.
 */
@Singleton
class ConfigFileWatch {

    private static final Logger LOG = Logger.getLogger(ConfigFileWatch.class);
    private static final Path USUAL = Path.of("config.json");
    private static final String NONE = "";
    private static final String NOT_YET = "not yet";

    private final SettingsBook settings;
    private final Findings findings;
    private final ChannelCensus census;
    private final Clock clock;
    private final ChannelJudge judge = new ChannelJudge();
    private final Path file;
    private final boolean named;
    private volatile String seen = NOT_YET;

    ConfigFileWatch(
            SyncEngineConfig config, SettingsBook settings, Findings findings, ChannelCensus census, Clock clock) {
        this.settings = settings;
        this.findings = findings;
        this.census = census;
        this.clock = clock;
        this.named = config.configFile().isPresent();
        this.file = config.configFile().orElse(USUAL);
    }

    /** Completes when a change is durable; never with more to do. */
    CompletionStage<Boolean> look() {
        return Uni.createFrom()
                .item(() -> content(file))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .subscribeAsCompletionStage()
                .thenCompose(content -> {
                    var hash = content.map(ConfigFileWatch::hash).orElse(NONE);
                    return hash.equals(seen)
                            ? judgeChannels()
                            : take(content, hash).thenApply(taken -> {
                                seen = hash;
                                return false;
                            });
                });
    }

    private CompletionStage<Void> take(Optional<byte[]> content, String hash) {
        if (content.isEmpty()) {
            missing();
            return CompletableFuture.completedStage(null);
        }
        return switch (ConfigFileReader.read(content.get())) {
            case Reading.Usable usable -> {
                findings.replace(usable.warnings());
                usable.warnings().forEach(warning -> LOG.warnf("%s: %s", file, TroubleLog.plain(warning)));
                yield settings.replaceDefaults(hash, usable.defaults()).thenRun(() -> {
                    judge.expect(usable.channels(), usable.defaults().guild());
                    LOG.infof("configuration file taken in file=%s", file);
                });
            }
            case Reading.Unusable unusable -> {
                findings.replace(unusable.errors());
                unusable.errors().forEach(error -> LOG.errorf("%s: %s", file, TroubleLog.plain(error)));
                LOG.errorf(
                        "%s is not used: what was last taken in stays in force, or the defaults if nothing ever was.",
                        file);
                yield CompletableFuture.completedStage(null);
            }
        };
    }

    private CompletionStage<Boolean> judgeChannels() {
        var open = judge.open();
        return open.isEmpty()
                ? CompletableFuture.completedStage(false)
                : census.look(open, judge.guild()).thenApply(count -> {
                    var strangers = judge.judge(count, clock.instant());
                    findings.add(strangers);
                    strangers.forEach(stranger -> LOG.warnf("%s: %s", file, stranger));
                    return false;
                });
    }

    private void missing() {
        if (named || !seen.equals(NOT_YET)) {
            LOG.warnf(
                    "There is no configuration file %s: what was last taken in stays in force, or the defaults if nothing ever was.",
                    file.toAbsolutePath());
        }
    }

    private static Optional<byte[]> content(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", missing);
        }
    }
}
