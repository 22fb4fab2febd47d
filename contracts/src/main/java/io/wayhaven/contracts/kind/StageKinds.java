package io.wayhaven.contracts.kind;

import static io.wayhaven.contracts.kind.KindDraft.kind;

import java.util.List;

/** Stages and who speaks on them. */
public final class StageKinds {

    public static final EventKind START = kind(Family.STAGES, "🎤", "stage.start", "Stage started")
            .off("on_stage_instance_create")
            .notice()
            .from("STAGE_INSTANCE_CREATE")
            .explainedBy(AuditAction.STAGE_INSTANCE_CREATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} started a stage in {channel}[: {name}]");

    public static final EventKind UPDATE = kind(Family.STAGES, "🎚️", "stage.update", "Stage changed")
            .off("on_stage_instance_update")
            .from("STAGE_INSTANCE_UPDATE")
            .explainedBy(AuditAction.STAGE_INSTANCE_UPDATE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} changed the stage in {channel}[ to {after}]");

    public static final EventKind END = kind(Family.STAGES, "🎬", "stage.end", "Stage ended")
            .off("on_stage_instance_delete")
            .from("STAGE_INSTANCE_DELETE")
            .explainedBy(AuditAction.STAGE_INSTANCE_DELETE)
            .needing(Permission.VIEW_CHANNEL)
            .says("{actor} ended the stage in {channel}[: {name}]");

    public static final EventKind HAND = kind(Family.STAGES, "✋", "stage.hand", "Asked to speak")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} asked to speak on the stage {channel}");

    public static final EventKind SPEAKER = kind(Family.STAGES, "🗣️", "stage.speaker", "Became a speaker")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} became a speaker on the stage {channel}");

    public static final EventKind AUDIENCE = kind(Family.STAGES, "🪑", "stage.audience", "Became audience")
            .on("on_voice_state_update")
            .from("VOICE_STATE_UPDATE")
            .needing(Permission.VIEW_CHANNEL)
            .says("{target} became part of the audience of the stage {channel}");

    private StageKinds() {}

    static List<EventKind> all() {
        return List.of(START, UPDATE, END, HAND, SPEAKER, AUDIENCE);
    }
}
