package io.wayhaven.logwriter.subject;

/** A place in a dispatch's payload that may hold the id of a channel or a person. */
public enum PayloadField {
    /** {@code id} */
    ID,
    /** {@code channel_id} */
    CHANNEL_ID,
    /** {@code user_id} */
    USER_ID,
    /** {@code owner_id} */
    OWNER_ID,
    /** {@code creator_id} */
    CREATOR_ID,
    /** {@code target_id} */
    TARGET_ID,
    /** {@code author.id} */
    AUTHOR,
    /** {@code user.id} */
    USER,
    /** {@code inviter.id} */
    INVITER,
    /** {@code member.user.id} */
    MEMBER_USER
}
