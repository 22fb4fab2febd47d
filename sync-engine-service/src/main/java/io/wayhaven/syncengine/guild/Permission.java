package io.wayhaven.syncengine.guild;

/**
 * The permissions that matter here.
 *
 * @see <a href="https://discord.com/developers/docs/topics/permissions">Discord: permissions</a>
 */
public enum Permission {
    BAN_MEMBERS(2),
    ADMINISTRATOR(3),
    VIEW_AUDIT_LOG(7);

    private final long bit;

    Permission(int position) {
        this.bit = 1L << position;
    }

    /** Whether a bit set grants it; an administrator has every permission. */
    public boolean in(long permissions) {
        return (permissions & (bit | ADMINISTRATOR.bit)) != 0;
    }
}
