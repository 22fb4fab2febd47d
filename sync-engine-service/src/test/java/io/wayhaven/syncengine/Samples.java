package io.wayhaven.syncengine;

import io.wayhaven.contracts.command.CommandContext;
import io.wayhaven.contracts.command.Issuer;
import io.wayhaven.contracts.command.Origin;
import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.RoleId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.syncengine.guild.Guild;
import io.wayhaven.syncengine.guild.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People and guilds that tests talk about. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    public static final UserId BOT = new UserId(1);
    public static final UserId OWNER = new UserId(2);
    public static final UserId MODERATOR = new UserId(3);
    public static final UserId TROUBLE = new UserId(4);

    public static final RoleId LOW = new RoleId(1001);
    public static final RoleId MIDDLE = new RoleId(1002);
    public static final RoleId HIGH = new RoleId(1003);

    private Samples() {}

    /** A guild with three roles, of which the middle one may ban. */
    public static Guild guild(long id, boolean main) {
        var roles = Stream.of(
                        new Role(new RoleId(id), "@everyone", 0, 0),
                        new Role(LOW, "low", 1, 0),
                        new Role(MIDDLE, "middle", 2, Permission.mask(Set.of(Permission.BAN_MEMBERS))),
                        new Role(HIGH, "high", 3, Permission.mask(Set.of(Permission.ADMINISTRATOR))))
                .collect(Collectors.toMap(Role::id, Function.identity()));
        return new Guild(new GuildId(id), "Guild " + id, OWNER, main, true, roles, Set.of(HIGH));
    }

    public static Issuer issuer(UserId user, RoleId... roles) {
        return new Issuer(user, "mod", 0, Arrays.asList(roles));
    }

    public static CommandContext context(long guild, @Nullable Issuer issuer, Origin origin) {
        return new CommandContext(new CommandId("c:1"), new GuildId(guild), issuer, origin, NOW, null);
    }

    public static List<GuildId> guilds(long... ids) {
        return Arrays.stream(ids).mapToObj(GuildId::new).toList();
    }
}
