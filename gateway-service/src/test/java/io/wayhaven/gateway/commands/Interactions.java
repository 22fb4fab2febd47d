package io.wayhaven.gateway.commands;

import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Target;
import io.wayhaven.contracts.evidence.MessageSnapshot;
import io.wayhaven.contracts.id.ApplicationId;
import io.wayhaven.contracts.id.ChannelId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.InteractionId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Interactions to test with. */
final class Interactions {
    static final String TARGET = "80351110224678912";
    private static final GuildId GUILD = GuildId.of("290926798626357999");
    /** A role of whoever uses the command. */
    static final RoleId ROLE = new RoleId(77);

    private Interactions() {}

    static Interaction of(String command, Map<String, String> options, Target... people) {
        return of(Interaction.Kind.COMMAND, GUILD, command, options, people);
    }

    static Interaction outsideGuilds(String command) {
        return of(Interaction.Kind.COMMAND, null, command, Map.of());
    }

    static Interaction typing(String command, String option, String text) {
        return but(of(command, Map.of(option, text)), Interaction.Kind.TYPING, option, null);
    }

    static Interaction pressing(String customId) {
        return of(Interaction.Kind.PRESS, GUILD, customId, Map.of());
    }

    static Interaction picking(String customId, String value) {
        return of(Interaction.Kind.PRESS, GUILD, customId, Map.of("value", value));
    }

    static Interaction sending(String customId, Map<String, String> fields) {
        return of(Interaction.Kind.FORM, GUILD, customId, fields);
    }

    private static Interaction of(
            Interaction.Kind kind,
            @Nullable GuildId guild,
            String command,
            Map<String, String> options,
            Target... people) {
        return new Interaction(
                kind,
                InteractionId.of("1441267123456789012"),
                ApplicationId.of("845027738276462632"),
                "a-secret-token",
                guild,
                guild == null ? null : ChannelId.of("290926798999357250"),
                command,
                new Issuer(UserId.of("53908232506183680"), "Mason", 4, List.of(ROLE)),
                options,
                null,
                Arrays.stream(people)
                        .collect(Collectors.toMap(person -> person.user().toString(), person -> person)),
                null);
    }

    /** The same by somebody who has no permission. */
    static Interaction byNobody(Interaction used) {
        return new Interaction(
                used.kind(),
                used.id(),
                used.application(),
                used.token(),
                used.guild(),
                used.channel(),
                used.command(),
                new Issuer(UserId.of("53908232506183680"), "Mason", 0, List.of()),
                used.options(),
                used.focused(),
                used.people(),
                used.message());
    }

    static Interaction onMessage(String command, @Nullable MessageSnapshot message) {
        var used = of(command, Map.of("message", "1441267000000000000"));
        return but(used, used.kind(), null, message);
    }

    private static Interaction but(
            Interaction used, Interaction.Kind kind, @Nullable String focused, @Nullable MessageSnapshot message) {
        return new Interaction(
                kind,
                used.id(),
                used.application(),
                used.token(),
                used.guild(),
                used.channel(),
                used.command(),
                used.issuer(),
                used.options(),
                focused,
                used.people(),
                message);
    }
}
