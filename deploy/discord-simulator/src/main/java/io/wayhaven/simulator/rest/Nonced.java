package io.wayhaven.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.simulator.action.Mentions;
import io.wayhaven.simulator.action.Nonces;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.world.Message;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Posting with a nonce, enforced or not. See {@code nonce} and {@code enforce_nonce} in "Create Message". */
public final class Nonced {

    private static final int LONGEST_NONCE = 25;

    private final Nonces nonces;

    public Nonced(Nonces nonces) {
        this.nonces = nonces;
    }

    /** Answers with the message that was made, or with the one that an enforced nonce made before. */
    Reply post(RestCall call, Supplier<Message> compose, Consumer<Message> send) {
        JsonNode nonce = call.body().path("nonce");
        if (nonce.asText("").length() > LONGEST_NONCE) {
            throw DiscordError.invalid("nonce", "NONCE_TYPE_TOO_LONG", "Must be 25 or fewer in length.");
        }
        boolean given = nonce.isValueNode() && !nonce.isNull();
        boolean enforced = given && call.body().path("enforce_nonce").asBoolean(false);
        @Nullable Message earlier = enforced ? nonces.earlier(call.botId(), nonce.asText()) : null;
        if (earlier != null) {
            return Reply.ok(earlier.toJson());
        }
        Message message = compose.get();
        if (given) {
            message.extras().set("nonce", nonce);
            nonces.remember(call.botId(), nonce.asText(), message);
        }
        send.accept(message);
        call.notePings(Mentions.pings(message));
        return Reply.ok(message.toJson());
    }
}
