package io.wayhaven.simulator.world;

/** Kinds of audit-log entries by their number. See "Audit Log Events" in Discord's documentation. */
public enum AuditAction {
    MEMBER_KICK(20),
    MEMBER_BAN_ADD(22),
    MEMBER_BAN_REMOVE(23),
    MEMBER_UPDATE(24),
    MEMBER_ROLE_UPDATE(25),
    MESSAGE_DELETE(72),
    MESSAGE_BULK_DELETE(73);

    private final int number;

    AuditAction(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
