package io.wayhaven.syncengine.decision;

import io.wayhaven.contracts.settings.VolumeLimit;
import io.wayhaven.contracts.settings.VolumeScope;

/**
 * What the operator lays down for all guilds.
 *
 * @param hopLimit over how many links an action travels at most
 * @param moderator what a moderator may give where the guild says nothing
 * @param link what may come from one linked guild where the guild says nothing
 * @param confirmBeyond bans for good that reach more guilds are asked about first where the guild says nothing; 0 for none
 */
public record DecisionRules(int hopLimit, VolumeLimit moderator, VolumeLimit link, int confirmBeyond) {

    /** The limit of a scope where the guild says nothing. */
    public VolumeLimit usual(VolumeScope scope) {
        return switch (scope) {
            case MODERATOR -> moderator;
            case LINK -> link;
        };
    }
}
