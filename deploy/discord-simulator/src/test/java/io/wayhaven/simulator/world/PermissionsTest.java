package io.wayhaven.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final long GUILD = 100;

    private Guild guild;
    private Member owner;
    private Member moderator;
    private Member helper;
    private Member newcomer;

    @BeforeEach
    void build() {
        guild = new Guild(GUILD, "Guild", 1, Permission.of(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES), NOW);
        guild.roles().put(10L, role(10, 3, Permission.BAN_MEMBERS.bit()));
        guild.roles().put(11L, role(11, 2, Permission.MANAGE_MESSAGES.bit()));
        guild.roles().put(12L, role(12, 4, Permission.ADMINISTRATOR.bit()));
        owner = member(1);
        moderator = member(2, 10);
        helper = member(3, 11);
        newcomer = member(4);
    }

    private static Role role(long id, int position, long permissions) {
        return new Role(id, "role " + id, permissions, position, 0, false, false, null);
    }

    private Member member(long id, long... roles) {
        var member = new Member(new User(id, "user" + id, null, false), NOW);
        for (long role : roles) {
            member.roles().add(role);
        }
        guild.members().put(id, member);
        return member;
    }

    @Test
    void addUpOverRoles() {
        long permissions = Permissions.in(guild, moderator, NOW);
        assertThat(Permission.BAN_MEMBERS.in(permissions)).isTrue();
        assertThat(Permission.SEND_MESSAGES.in(permissions)).isTrue();
        assertThat(Permission.MANAGE_MESSAGES.in(permissions)).isFalse();
    }

    @Test
    void areAllForOwnersAndAdministrators() {
        assertThat(Permissions.in(guild, owner, NOW)).isEqualTo(Permission.ALL);
        assertThat(Permissions.in(guild, member(5, 12), NOW)).isEqualTo(Permission.ALL);
    }

    @Test
    void followOverwritesOfEveryoneThenRolesThenTheMember() {
        var channel = new Channel(50, GUILD, Channel.TEXT, "general", 0, null, null);
        long send = Permission.SEND_MESSAGES.bit();
        channel.overwrites().add(new Overwrite(GUILD, Overwrite.Kind.ROLE, 0, send));
        assertThat(Permission.SEND_MESSAGES.in(Permissions.in(guild, channel, newcomer, NOW)))
                .isFalse();
        channel.overwrites().add(new Overwrite(11, Overwrite.Kind.ROLE, send, 0));
        assertThat(Permission.SEND_MESSAGES.in(Permissions.in(guild, channel, helper, NOW)))
                .isTrue();
        channel.overwrites().add(new Overwrite(3, Overwrite.Kind.MEMBER, 0, send));
        assertThat(Permission.SEND_MESSAGES.in(Permissions.in(guild, channel, helper, NOW)))
                .isFalse();
    }

    @Test
    void areNoneInAChannelThatCannotBeSeen() {
        var channel = new Channel(50, GUILD, Channel.TEXT, "hidden", 0, null, null);
        channel.overwrites().add(new Overwrite(GUILD, Overwrite.Kind.ROLE, 0, Permission.VIEW_CHANNEL.bit()));
        assertThat(Permissions.in(guild, channel, moderator, NOW)).isZero();
        assertThat(Permissions.in(guild, channel, owner, NOW)).isEqualTo(Permission.ALL);
    }

    @Test
    void shrinkToSeeingDuringATimeout() {
        newcomer.timedOutUntil(NOW.plusSeconds(60));
        assertThat(Permissions.in(guild, newcomer, NOW)).isEqualTo(Permission.VIEW_CHANNEL.bit());
        assertThat(Permission.SEND_MESSAGES.in(Permissions.in(guild, newcomer, NOW.plusSeconds(61))))
                .isTrue();
    }

    @Test
    void rankFollowsTheHighestRole() {
        assertThat(Permissions.outranks(guild, moderator, helper)).isTrue();
        assertThat(Permissions.outranks(guild, helper, moderator)).isFalse();
        assertThat(Permissions.outranks(guild, moderator, member(6, 10))).isFalse();
        assertThat(Permissions.outranks(guild, moderator, moderator)).isFalse();
    }

    @Test
    void nobodyOutranksTheOwner() {
        assertThat(Permissions.outranks(guild, member(7, 12), owner)).isFalse();
        assertThat(Permissions.outranks(guild, owner, member(8, 12))).isTrue();
    }
}
