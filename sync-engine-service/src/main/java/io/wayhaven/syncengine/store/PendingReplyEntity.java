package io.wayhaven.syncengine.store;

import io.wayhaven.contracts.id.CommandId;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.reply.ReplyTo;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer that somebody waits for, written in a transaction with entities; {@link StoredReplies} reads it. */
@Entity
@Table(name = "pending_reply", schema = "sync")
class PendingReplyEntity {

    @Id
    @Column(name = "command_id")
    String commandId = "";

    @Column(name = "application_id")
    long applicationId;

    String token = "";

    @Column(name = "expires_at")
    Instant expiresAt = Instant.EPOCH;

    String answer = "";

    @Column(name = "due_at")
    Instant dueAt = Instant.EPOCH;

    @Column(name = "guild_id")
    long guildId;

    @Nullable
    String wizard;

    protected PendingReplyEntity() {}

    PendingReplyEntity(CommandId command, GuildId guild, ReplyTo replyTo, String markdown, Instant now) {
        this.commandId = command.value();
        this.applicationId = replyTo.application().value();
        this.token = replyTo.token().ciphertext();
        this.expiresAt = replyTo.expiresAt();
        this.answer = Columns.text(markdown);
        this.dueAt = now;
        this.guildId = guild.value();
        this.wizard = WizardColumn.text(replyTo.wizard());
    }
}
