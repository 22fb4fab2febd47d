package io.wayhaven.syncengine.guild;

/**
 * What a channel grants or takes away from a role or a member.
 *
 * @param holder id of the role or member
 * @param allow what it grants, as a bit set
 * @param deny what it takes away, as a bit set
 * @see <a href="https://discord.com/developers/docs/resources/channel#overwrite-object">Discord: overwrite</a>
 */
public record Overwrite(long holder, long allow, long deny) {}
