package io.wayhaven.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wayhaven.simulator.action.People;
import io.wayhaven.simulator.wire.DiscordError;
import io.wayhaven.simulator.wire.Json;
import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Guild;
import io.wayhaven.simulator.world.Member;
import io.wayhaven.simulator.world.Message;
import io.wayhaven.simulator.world.Permission;
import io.wayhaven.simulator.world.ResourceKind;
import io.wayhaven.simulator.world.World;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What happens in guilds now and then: threads, pins, invites, emoji, events, boosts, and what the filter catches. */
final class Happenings {

    private static final int KEPT = 5;
    private static final List<String> EMOJI = List.of("lantern", "otterwave", "pixelheart", "studytime", "tomato");
    private static final List<String> EVENTS = List.of("Game night", "Study session", "Film club", "Quiz");
    private static final List<String> CAUGHT =
            List.of("free nitro, just click here", "FREE NITRO for everybody", "get your free nitro today");
    private static final String RULE =
            "{'name':'Scams','event_type':1,'trigger_type':1,'enabled':true,'actions':[{'type':1}],"
                    + "'trigger_metadata':{'keyword_filter':['free nitro*']}}";

    private final World world;
    private final Cast cast;
    private final People people;
    private final RandomGenerator random;
    private final Supplier<WorldBuilder> builder;

    Happenings(World world, Cast cast, People people, RandomGenerator random, Supplier<WorldBuilder> builder) {
        this.world = world;
        this.cast = cast;
        this.people = people;
        this.random = random;
        this.builder = builder;
    }

    void happen() {
        cast.guild().ifPresent(guild -> {
            switch (random.nextInt(7)) {
                case 0 -> thread(guild);
                case 1 -> pin(guild);
                case 2 -> invite(guild);
                case 3 -> emoji(guild);
                case 4 -> event(guild);
                case 5 ->
                    cast.person(guild)
                            .ifPresent(member -> people.profiles().boost(guild, member, member.premiumSince() == null));
                default -> caught(guild);
            }
        });
    }

    /** Starts one from a message, and archives the oldest where there are many. */
    private void thread(Guild guild) {
        List<Channel> open = guild.threads().values().stream()
                .filter(thread -> !thread.archived())
                .toList();
        if (open.size() >= KEPT) {
            people.threads()
                    .update(open.getFirst(), guild.ownerId(), Json.object().put("archived", true), null);
            return;
        }
        cast.channel(guild, Channel.TEXT)
                .ifPresent(channel -> cast.person(guild)
                        .filter(member -> cast.may(channel, member, Permission.CREATE_PUBLIC_THREADS))
                        .ifPresent(member -> newest(guild, channel, member)));
    }

    private void newest(Guild guild, Channel channel, Member member) {
        if (channel.messages().isEmpty()) {
            return;
        }
        Message from = channel.messages().lastEntry().getValue();
        if (!guild.threads().containsKey(from.id())) {
            String name = from.content().isBlank() ? "More on this" : from.content();
            ObjectNode fields = Json.object().put("name", name.substring(0, Math.min(40, name.length())));
            people.threads().create(channel, member, from, fields, null);
        }
    }

    private void pin(Guild guild) {
        cast.channel(guild, Channel.TEXT)
                .filter(channel -> !channel.messages().isEmpty())
                .ifPresent(channel -> {
                    List<Message> pinned = channel.messages().values().stream()
                            .filter(Message::pinned)
                            .toList();
                    if (pinned.size() >= KEPT) {
                        people.pins().pin(channel, pinned.getFirst(), guild.ownerId(), false, null);
                    } else {
                        Message newest = channel.messages().lastEntry().getValue();
                        people.pins().pin(channel, newest, guild.ownerId(), true, null);
                    }
                });
    }

    /** Somebody invites, and somebody comes. */
    private void invite(Guild guild) {
        cast.channel(guild, Channel.TEXT)
                .ifPresent(channel -> cast.person(guild)
                        .filter(member -> cast.may(channel, member, Permission.CREATE_INSTANT_INVITE))
                        .ifPresent(member -> {
                            ObjectNode fields = Json.object()
                                    .put("channel_id", Json.id(channel.id()))
                                    .put("max_uses", 1);
                            ObjectNode made =
                                    people.resources().create(guild, ResourceKind.INVITE, member.id(), fields, null);
                            people.invites()
                                    .join(
                                            guild,
                                            builder.get().person(null),
                                            made.path("code").asText());
                        }));
    }

    private void emoji(Guild guild) {
        var known = guild.resources(ResourceKind.EMOJI);
        if (known.size() >= KEPT) {
            String oldest = known.firstEntry().getKey();
            people.resources().delete(guild, ResourceKind.EMOJI, guild.ownerId(), oldest, null);
        } else {
            ObjectNode fields = Json.object().put("name", cast.pick(EMOJI).orElse("lantern"));
            people.resources().create(guild, ResourceKind.EMOJI, guild.ownerId(), fields, null);
        }
    }

    /** Plans one, and somebody is interested; the oldest is called off where there are many. */
    private void event(Guild guild) {
        var known = guild.resources(ResourceKind.SCHEDULED_EVENT);
        if (known.size() >= KEPT) {
            String oldest = known.firstEntry().getKey();
            people.resources().delete(guild, ResourceKind.SCHEDULED_EVENT, guild.ownerId(), oldest, null);
            return;
        }
        ObjectNode fields = Json.object()
                .put("name", cast.pick(EVENTS).orElse("Quiz"))
                .put("entity_type", 3)
                .put("scheduled_start_time", Json.timestamp(world.now().plus(Duration.ofDays(2))));
        ObjectNode made = people.resources().create(guild, ResourceKind.SCHEDULED_EVENT, guild.ownerId(), fields, null);
        cast.person(guild)
                .filter(member -> !member.timedOut(world.now()))
                .ifPresent(member -> people.guilds().interest(guild, made, member.id(), true));
    }

    /** Somebody writes what the guild's filter blocks; the first time the owner sets it up. */
    private void caught(Guild guild) {
        if (guild.resources(ResourceKind.AUTO_MODERATION_RULE).isEmpty()) {
            ObjectNode rule = Json.objectOf(RULE.replace('\'', '"'));
            people.resources().create(guild, ResourceKind.AUTO_MODERATION_RULE, guild.ownerId(), rule, null);
        }
        cast.channel(guild, Channel.TEXT)
                .ifPresent(channel -> cast.person(guild)
                        .filter(member -> Comings.ordinary(guild, member) && cast.maySpeak(channel, member))
                        .ifPresent(member -> {
                            try {
                                people.autoMod()
                                        .watch(
                                                channel,
                                                member,
                                                cast.pick(CAUGHT).orElse("free nitro"));
                            } catch (DiscordError blocked) {
                                // Nobody sees what was blocked
                            }
                        }));
    }
}
