package io.wayhaven.syncengine.echo;

import static io.wayhaven.syncengine.Samples.BOT;
import static io.wayhaven.syncengine.Samples.MODERATOR;
import static io.wayhaven.syncengine.Samples.NOW;
import static io.wayhaven.syncengine.Samples.TROUBLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.wayhaven.contracts.command.ModerationCommand;
import io.wayhaven.contracts.command.Mute;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.settings.NativeActions;
import io.wayhaven.syncengine.guild.LearnedIdentity;
import io.wayhaven.syncengine.punishment.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientWatchTest {

    private static final RoleId MUTED = new RoleId(1004);
    private static final UserId OTHER_BOT = new UserId(77);

    private final List<ModerationCommand> submitted = new ArrayList<>();
    private final List<SeenAction> noted = new ArrayList<>();

    @Test
    void aBotsActionsSpreadOnlyWhereTheyAreToldTo() {
        watch(NativeActions.EVERYBODY).seen(seen(Action.BAN, OTHER_BOT, null));
        assertThat(submitted).hasSize(1);

        watch(NativeActions.PEOPLE).seen(seen(Action.BAN, OTHER_BOT, null));
        assertThat(submitted).hasSize(1);

        watch(NativeActions.PEOPLE).seen(seen(Action.BAN, MODERATOR, null));
        assertThat(submitted).hasSize(2);
        assertThat(noted).hasSize(3);
    }

    @Test
    void onlyTheMuteRoleMutes() {
        watch(NativeActions.EVERYBODY).seen(seen(Action.MUTE, MODERATOR, new RoleId(1001)));
        assertThat(submitted).isEmpty();
        assertThat(noted).isEmpty();

        watch(NativeActions.EVERYBODY).seen(seen(Action.MUTE, MODERATOR, MUTED));
        assertThat(submitted).singleElement().isInstanceOf(Mute.class);
    }

    private static SeenAction seen(Action action, UserId actor, @Nullable RoleId role) {
        return new SeenAction(
                SeenAction.Witness.AUDIT_LOG,
                new CommandId("c:1"),
                new GuildId(10),
                action,
                TROUBLE,
                "trouble",
                actor,
                "spam",
                role,
                null,
                NOW);
    }

    private ClientWatch watch(NativeActions spread) {
        var identity = new LearnedIdentity();
        identity.learn(BOT);
        var book = new EvidenceBook() {
            @Override
            public CompletionStage<Evidence> about(SeenAction seen, UserId bot) {
                return CompletableFuture.completedStage(new Evidence(true, true, spread, MUTED, false));
            }

            @Override
            public CompletionStage<Boolean> isNews(SeenAction seen) {
                return CompletableFuture.completedStage(true);
            }

            @Override
            public CompletionStage<Void> note(SeenAction seen) {
                noted.add(seen);
                return CompletableFuture.completedStage(null);
            }
        };
        return new ClientWatch(
                identity,
                book,
                user -> CompletableFuture.completedStage(user.equals(OTHER_BOT)),
                (id, guild, at, command) -> {
                    submitted.add(command);
                    return CompletableFuture.completedStage(null);
                },
                verdict -> {});
    }
}
