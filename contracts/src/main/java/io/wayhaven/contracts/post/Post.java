package io.wayhaven.contracts.post;

/** A record of {@code discord.posts.v1}. */
public sealed interface Post permits EntryPost, UnknownPost {

    /** The key of the record: what goes to one channel stays in order. */
    String partitionKey();
}
