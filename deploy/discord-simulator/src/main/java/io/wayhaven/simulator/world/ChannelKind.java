package io.wayhaven.simulator.world;

import static io.wayhaven.simulator.world.Field.list;
import static io.wayhaven.simulator.world.Field.number;
import static io.wayhaven.simulator.world.Field.of;
import static io.wayhaven.simulator.world.Field.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Field.Type;
import java.util.List;

/** What channels of a type have. See "Modify Channel" in Discord's documentation. */
public enum ChannelKind {
    CATEGORY(
            List.of(text("name", 1, 100).must(), number("position", 0, 10_000)),
            "'name':'category','position':0,'parent_id':null"),
    TEXT(
            List.of(
                    text("name", 1, 100).must(),
                    number("position", 0, 10_000),
                    of("parent_id", Type.ID),
                    text("topic", 0, 1_024),
                    of("nsfw", Type.FLAG),
                    number("rate_limit_per_user", 0, 21_600),
                    number("default_auto_archive_duration", 60, 10_080)),
            "'name':'text','position':0,'parent_id':null,'topic':null,'nsfw':false,'rate_limit_per_user':0"),
    VOICE(
            List.of(
                    text("name", 1, 100).must(),
                    number("position", 0, 10_000),
                    of("parent_id", Type.ID),
                    of("nsfw", Type.FLAG),
                    number("rate_limit_per_user", 0, 21_600),
                    number("bitrate", 8_000, 96_000),
                    number("user_limit", 0, 10_000),
                    text("rtc_region", 1, 32),
                    number("video_quality_mode", 1, 2)),
            "'name':'voice','position':0,'parent_id':null,'nsfw':false,'rate_limit_per_user':0,'bitrate':64000,"
                    + "'user_limit':0,'rtc_region':null"),
    FORUM(
            List.of(
                    text("name", 1, 100).must(),
                    number("position", 0, 10_000),
                    of("parent_id", Type.ID),
                    text("topic", 0, 4_096),
                    of("nsfw", Type.FLAG),
                    number("rate_limit_per_user", 0, 21_600),
                    list("available_tags", 20),
                    of("default_reaction_emoji", Type.OBJECT)),
            "'name':'forum','position':0,'parent_id':null,'topic':null,'nsfw':false,'rate_limit_per_user':0,"
                    + "'available_tags':[],'default_reaction_emoji':null,'default_sort_order':null,"
                    + "'default_forum_layout':0"),
    THREAD(
            List.of(
                    text("name", 1, 100).must(),
                    number("rate_limit_per_user", 0, 21_600),
                    number("auto_archive_duration", 60, 10_080),
                    of("archived", Type.FLAG),
                    of("locked", Type.FLAG),
                    of("invitable", Type.FLAG),
                    list("applied_tags", 5)),
            "'name':'thread','parent_id':null,'rate_limit_per_user':0,'message_count':0,'total_message_sent':0");

    private final List<Field> fields;
    private final String defaults;

    ChannelKind(List<Field> fields, String defaults) {
        this.fields = fields;
        this.defaults = "{" + defaults.replace('\'', '"') + "}";
    }

    /** The kind of a channel's type. */
    public static ChannelKind ofType(int type) {
        return switch (type) {
            case Channel.CATEGORY -> CATEGORY;
            case Channel.VOICE, Channel.STAGE -> VOICE;
            case Channel.FORUM, Channel.MEDIA -> FORUM;
            case Channel.NEWS_THREAD, Channel.PUBLIC_THREAD, Channel.PRIVATE_THREAD -> THREAD;
            default -> TEXT;
        };
    }

    public List<Field> fields() {
        return fields;
    }

    public ObjectNode fresh() {
        return Json.objectOf(defaults);
    }
}
