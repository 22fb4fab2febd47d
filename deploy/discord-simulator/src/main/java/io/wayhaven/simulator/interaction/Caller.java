package io.wayhaven.simulator.interaction;

import io.wayhaven.simulator.world.Channel;
import io.wayhaven.simulator.world.Member;

/**
 * A person at their client.
 *
 * @param channel what they look at
 * @param locale the language of their client, such as {@code de}
 */
public record Caller(Channel channel, Member member, String locale) {

    public static final String USUAL_LOCALE = "en-US";

    public Caller(Channel channel, Member member) {
        this(channel, member, USUAL_LOCALE);
    }
}
