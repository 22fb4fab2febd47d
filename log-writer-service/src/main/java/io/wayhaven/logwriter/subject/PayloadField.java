package io.wayhaven.logwriter.subject;

/** A place in a dispatch's payload that may hold the id of a channel or a person. */
public enum PayloadField {
    ID("id"),
    CHANNEL_ID("channel_id"),
    USER_ID("user_id"),
    OWNER_ID("owner_id"),
    CREATOR_ID("creator_id"),
    TARGET_ID("target_id"),
    AUTHOR("author.id"),
    USER("user.id"),
    INVITER("inviter.id"),
    MEMBER_USER("member.user.id");

    private final String path;

    PayloadField(String path) {
        this.path = path;
    }

    /** Member names from the payload's root, joined by dots. */
    public String path() {
        return path;
    }
}
