package io.wayhaven.web;

import static io.wayhaven.web.support.Parts.channel;
import static io.wayhaven.web.support.Parts.moment;
import static io.wayhaven.web.support.Parts.name;
import static io.wayhaven.web.support.Parts.quote;
import static io.wayhaven.web.support.Parts.role;
import static io.wayhaven.web.support.Parts.sentence;
import static io.wayhaven.web.support.Parts.user;
import static io.wayhaven.web.support.Parts.words;

import io.wayhaven.web.support.Told;
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
            world.logged(
                    "GUILD_MEMBER_ADD",
                    1,
                    "{\"user\":{\"id\":\"" + SNOWFLAKE + "\",\"username\":\"newcomer" + i + "\"}}",
                    Told.of("member.join", "newcomer" + i + " joined")
                            .saying(sentence(user("newcomer" + i, i), words(" joined the server"))));
            world.happens(
                    "MESSAGE_REACTION_ADD",
                    1,
                    "{\"member\":{\"user\":{\"username\":\"bo\"}},\"emoji\":{\"name\":\"🎉\"},\"channel_id\":\"11\"}");
        }
        world.happens(
                "VOICE_STATE_UPDATE",
                3,
                "{\"member\":{\"user\":{\"username\":\"carla\"}},\"channel_id\":\"" + SNOWFLAKE + "\"}");
        world.logged(
                "MESSAGE_DELETE",
                1,
                "{\"id\":\"" + SNOWFLAKE + "\",\"channel_id\":\"11\"}",
                Told.of("message.delete", "Someone deleted a message by ann in #general")
                        .saying(sentence(
                                words("Someone deleted a message by "),
                                user("ann", 5),
                                words(" in "),
                                channel("general", 11)))
                        .by(null, null, "unknown", "Deleted by its author or, without a trace yet, by a moderator"));
        world.happens("GUILD_CREATE", 2, "{\"name\":\"Lagoon\",\"member_count\":118}");
        world.happens(
                "INTERACTION_CREATE",
                1,
                "{\"type\":2,\"member\":{\"user\":{\"username\":\"mona\"}},\"data\":{\"name\":\"ban\"},\"channel_id\":\"12\"}");
        world.logged(
                "wayhaven.gap",
                1,
                "{\"shard\":0,\"afterSequence\":812,\"since\":\"2026-11-21T07:58:03Z\",\"until\":\"2026-11-21T08:01:40Z\","
                        + "\"reason\":\"the session could not be resumed\"}",
                Told.of("wayhaven.gap", "The log has a gap")
                        .saying(sentence(
                                words("The log has a gap since "),
                                moment("2026-11-21T07:58:03Z"),
                                words(" until "),
                                moment("2026-11-21T08:01:40Z"),
                                words(": the session could not be resumed"))));
        world.logged(
                "wayhaven.parked",
                1,
                "{}",
                Told.of("wayhaven.channel_parked", "Nothing can be posted in #harbour-announcements")
                        .saying(sentence(
                                words("Nothing can be posted in "),
                                channel("harbour-announcements", 12),
                                words(" for now: The bot may not send messages there. Grant it Send Messages and Embed"
                                        + " Links in that channel."))));
        world.logged(
                "wayhaven.permission",
                1,
                "{}",
                Told.of("wayhaven.permission_missing", "The bot lacks the permission View Audit Log")
                        .saying(sentence(
                                words("The bot lacks the permission "),
                                name("View Audit Log"),
                                words(": without it nobody can tell who did what"))));
        world.logged(
                "GUILD_AUDIT_LOG_ENTRY_CREATE",
                1,
                "{\"action_type\":20,\"user_id\":\"" + SNOWFLAKE + "\"}",
                Told.of("member.kick", "Mona kicked tom")
                        .saying(sentence(
                                user("Mona", 77),
                                words(" kicked "),
                                user("x\u202egnp.exe", 8),
                                words(": "),
                                quote("spam in every channel, aVeryLongWordWithoutAnySpaces"
                                        + "0123456789".repeat(12))))
                        .by(77L, "Mona", "inferred", "Two audit-log entries agree on the person")
                        .marked(true, false));
        world.happens(
                "MESSAGE_UPDATE",
                1,
                "{\"author\":{\"username\":\"x\u202egnp.exe\"},\"content\":\"aVeryLongWordWithoutAnySpaces"
                        .concat("0123456789".repeat(12))
                        .concat("\",\"channel_id\":\"11\"}"));
        var roles = world.logged(
                "GUILD_MEMBER_UPDATE",
                3,
                "{}",
                Told.of("member.nick", "bo is now called Bosun")
                        .saying(sentence(user("bo", 6), words(" is now called "), name("Bosun"))));
        world.tells(
                roles,
                Told.of("member.roles", "Mona gave bo the role crew")
                        .saying(sentence(
                                user("Mona", 77), words(" gave "), user("bo", 6), words(" the role "), role("crew", 9)))
                        .at(1));
    }

    /** A message that answers another, was edited, and was deleted by a moderator. */
    static long message(World world) {
        world.message(
                4712,
                1,
                11,
                "ann",
                "{\"message_reference\":{\"message_id\":\"4700\"},\"referenced_message\":{\"author\":{\"username\":\"bo\"},"
                        + "\"content\":\"When does the ferry leave? I have to be on the other side before the shops close.\"}}",
                "The ferry leaves at eight",
                "The ferry leaves at nine, and free nitro is at https://a-very-long-address.example.org/"
                        + "x".repeat(80),
                "The last ferry leaves at ten, sorry");
        world.deleted(4712);
        world.logged(
                "MESSAGE_DELETE",
                1,
                "{\"id\":\"4712\",\"channel_id\":\"11\"}",
                Told.of("message.delete", "Mona deleted a message by ann in #general")
                        .saying(sentence(
                                user("Mona", 77),
                                words(" deleted a message by "),
                                user("ann", 5),
                                words(" in "),
                                channel("general", 11)))
                        .by(77L, "Mona", "inferred", "The audit log counts one more deletion by Mona")
                        .in(11L, 4712L));
        return 4712;
    }

    static long caseForMessage(World world) {
        return world.caseForMessage("warn", 1, 66, """
                {"id": "1441267123456789012", "channel": "11", "author": "66", "sentAt": "2025-11-21T03:20:59.680Z",
                 "content": "FREE NITRO for everybody who signs in here:\\nhttps://discrod.example.org/gift \\u202e",
                 "attachments": [{"name": "nitro.png", "url": "https://cdn.discordapp.com/nitro.png"}]}
                """);
    }

    static World.Published edit(World world) {
        world.message(
                4711, "The ferry leaves at eight", "The ferry leaves at nine", "The last ferry leaves at ten, sorry");
        return world.logged(
                "MESSAGE_UPDATE",
                1,
                "{\"id\":\"4711\",\"content\":\"The last ferry leaves at ten, sorry\",\"channel_id\":\"11\"}",
                Told.of("message.edit", "ann edited a message in #general")
                        .saying(sentence(user("ann", 5), words(" edited a message in "), channel("general", 11)))
                        .by(5L, "ann", "exact", null)
                        .in(11L, 4711L)
                        .with(
                                "{\"attachments\":{\"type\":\"several\",\"values\":[" + name("timetable.pdf") + ","
                                        + name("pier.jpg") + "]},\"author\":" + user("ann", 5) + ",\"reply_to\":"
                                        + quote(
                                                "When does the ferry leave? I have to be on the other side before the shops"
                                                        + " close, and last week it was gone when I arrived.")
                                        + "}",
                                "[{\"property\":\"content\",\"known\":true,\"before\":"
                                        + quote("The ferry leaves at nine")
                                        + ",\"after\":" + quote("The last ferry leaves at ten, sorry") + "},"
                                        + "{\"property\":\"flags\",\"known\":false,\"before\":null,\"after\":"
                                        + words("embeds suppressed") + "}]")
                        .revised(2));
    }

    static World.Published ban(World world) {
        return world.logged(
                "GUILD_BAN_ADD",
                1,
                "{\"guild_id\":\"1\",\"user\":{\"id\":\"" + SNOWFLAKE + "\",\"username\":\"mallory\"}}",
                Told.of("member.ban", "Mona banned mallory: Spam in every channel")
                        .saying(sentence(
                                user("Mona", 77),
                                words(" banned "),
                                user("mallory", 66),
                                words(": "),
                                quote("Spam in every channel")))
                        .by(77L, "Mona", "exact", null)
                        .about(66, "mallory")
                        .because("Spam in every channel"));
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
