package io.wayhaven.syncengine.delivery;

/** What a guild says about a ban. */
public sealed interface BanState {

    /**
     * There is one.
     *
     * @param reason what the guild keeps as its reason, possibly empty
     */
    record Banned(String reason) implements BanState {}

    /** There is none. */
    record Absent() implements BanState {}

    /** It did not say. */
    record Untold(CallResult result) implements BanState {}

    /**
     * What a call says that did not bring a ban.
     *
     * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json">Discord: JSON error
     *     codes</a>
     */
    static BanState without(CallResult result) {
        return result instanceof CallResult.Rejected(int status, int code)
                        && (code == OutcomeTable.UNKNOWN_BAN || code == OutcomeTable.UNKNOWN_USER)
                ? new Absent()
                : new Untold(result);
    }
}
