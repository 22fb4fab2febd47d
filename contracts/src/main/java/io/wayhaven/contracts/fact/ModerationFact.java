package io.wayhaven.contracts.fact;

/** What the moderation network has decided or found out. */
public sealed interface ModerationFact
        permits ActionsHeld,
                BanIssued,
                BanLifted,
                CaseAmended,
                CaseFact,
                CommandRefused,
                DeliverySettled,
                DriftPolicySet,
                ErasureOrdered,
                HoldAnswered,
                LinkAccepted,
                LinkChanged,
                LinkDeclined,
                LinkProposed,
                LinkRemoved,
                MainGuildSet,
                ModeratorUndone,
                MonitoredAction,
                PostingParked,
                PostingResumed,
                ProtectionChanged,
                ReconciliationFinished,
                SettingsChanged,
                SyncForced,
                UnknownFact {

    /** The key of the fact's record: facts about one person, or else about one guild, stay in order. */
    String partitionKey();
}
