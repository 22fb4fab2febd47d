package io.wayhaven.web;

import io.wayhaven.web.support.World;

/** What the browser finds. */
final class Scenes {

    private static final String SNOWFLAKE = "1173845120938475520";

    private Scenes() {}

    static void prepare(World world) {
        world.guild(1, "Harbour");
        world.guild(2, "Lagoon");
        world.guild(3, "The very long-winded Lighthouse Keepers’ Guild of the Northern Coast");
        world.channel(11, 1, "general");
        world.channel(12, 1, "harbour-announcements");
        for (var i = 0; i < 4; i++) {
            message(world, 1, "ann", "Good morning! The ferry leaves at nine, and the café opens an hour early today.");
            world.happens(
                    "GUILD_MEMBER_ADD",
                    1,
                    "{\"user\":{\"id\":\"" + SNOWFLAKE + "\",\"username\":\"newcomer" + i + "\"}}");
            world.happens(
                    "MESSAGE_REACTION_ADD",
                    1,
                    "{\"member\":{\"user\":{\"username\":\"bo\"}},\"emoji\":{\"name\":\"🎉\"},\"channel_id\":\"11\"}");
        }
        world.happens(
                "VOICE_STATE_UPDATE",
                3,
                "{\"member\":{\"user\":{\"username\":\"carla\"}},\"channel_id\":\"" + SNOWFLAKE + "\"}");
        world.happens("MESSAGE_DELETE", 1, "{\"id\":\"" + SNOWFLAKE + "\",\"channel_id\":\"11\"}");
        world.happens("GUILD_ROLE_UPDATE", 1, "{\"role\":{\"name\":\"crew\"}}");
        world.happens("CHANNEL_CREATE", 1, "{\"name\":\"tides\"}");
        world.happens("GUILD_CREATE", 2, "{\"name\":\"Lagoon\",\"member_count\":118}");
        world.happens(
                "INTERACTION_CREATE",
                1,
                "{\"type\":2,\"member\":{\"user\":{\"username\":\"mona\"}},\"data\":{\"name\":\"ban\"},\"channel_id\":\"12\"}");
        world.happens(
                "wayhaven.gap",
                1,
                "{\"shard\":0,\"afterSequence\":812,\"since\":\"2026-11-21T07:58:03Z\",\"until\":\"2026-11-21T08:01:40Z\","
                        + "\"reason\":\"the session could not be resumed\"}");
        world.happens(
                "GUILD_AUDIT_LOG_ENTRY_CREATE",
                1,
                "{\"action_type\":22,\"user_id\":\"" + SNOWFLAKE + "\",\"target_id\":\"" + SNOWFLAKE
                        + "\",\"reason\":\"spam in every channel · case 12\"}");
        world.happens(
                "MESSAGE_UPDATE",
                1,
                "{\"author\":{\"username\":\"x\u202egnp.exe\"},\"content\":\"aVeryLongWordWithoutAnySpaces"
                        .concat("0123456789".repeat(12))
                        .concat("\",\"channel_id\":\"11\"}"));
    }

    static World.Published ban(World world) {
        return world.happens(
                "GUILD_BAN_ADD",
                1,
                "{\"guild_id\":\"1\",\"user\":{\"id\":\"" + SNOWFLAKE + "\",\"username\":\"mallory\"}}");
    }

    static long moderationCase(World world) {
        world.moderationCase("unban", 2, 64, "zoë", "appeal accepted");
        var number = world.moderationCase("ban", 1, 66, "mallory", "Spam in every channel, third warning ignored");
        world.delivery("s1", number, 1, "pending");
        world.delivery("s2", number, 2, "pending");
        world.delivery("s3", number, 3, "pending");
        world.settles("s1", "applied", null, null);
        world.settles(
                "s3",
                "refused",
                "The bot’s role is below mallory’s highest role.",
                "Move the bot’s role up in this server’s settings, then retry.");
        return number;
    }

    static World.Published message(World world, long guild, String author, String text) {
        return world.happens(
                "MESSAGE_CREATE",
                guild,
                "{\"author\":{\"username\":\"" + author + "\"},\"content\":\"" + text + "\",\"channel_id\":\"11\"}");
    }
}
