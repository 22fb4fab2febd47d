package io.wayhaven.gateway.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.command.SetMainGuild;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.InteractionId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ModerationCommandPublisherIT {
    @Test
    void givesUpOnSeveralCommandsAtOnceWhenKafkaIsAway() throws IOException {
        // Given an address where nobody answers
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var publisher = new ModerationCommandPublisher(
                    Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + socket.getLocalPort()));

            // When
            var commands = LongStream.rangeClosed(1, 6)
                    .mapToObj(number -> publisher.publish(context(number), new SetMainGuild(context(number))))
                    .map(stage -> stage.toCompletableFuture().handle((kept, failure) -> failure != null))
                    .toList();

            // Then none of them waits for the two seconds of another one
            var all = CompletableFuture.allOf(commands.toArray(CompletableFuture[]::new));
            assertThat(all).succeedsWithin(Duration.ofSeconds(8));
            assertThat(commands).allMatch(CompletableFuture::join);
            publisher.close(Duration.ZERO);
        }
    }

    private static CommandContext context(long number) {
        return new CommandContext(
                CommandId.ofInteraction(new InteractionId(number)),
                GuildId.of("5"),
                null,
                Origin.SLASH,
                Instant.EPOCH,
                null);
    }
}
