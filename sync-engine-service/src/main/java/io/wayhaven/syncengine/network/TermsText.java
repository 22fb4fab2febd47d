package io.wayhaven.syncengine.network;

import static java.util.stream.Collectors.joining;

import io.wayhaven.contracts.link.LinkAction;
import io.wayhaven.contracts.link.LinkMode;
import io.wayhaven.contracts.link.LinkTerms;

/** Says terms in words. */
public final class TermsText {

    private TermsText() {}

    /** One sentence about what happens between a main server and a child, without a full stop. */
    public static String of(LinkTerms terms) {
        var actions = terms.actions().stream().map(LinkAction::key).collect(joining(", "));
        return switch (terms.type()) {
            case SYNC ->
                terms.mode() == LinkMode.BIDIRECTIONAL
                        ? "what travels both ways: " + actions
                        : "what travels from the main server to the child only: " + actions;
            case MONITOR -> "what the main server is told of the child, while nothing is carried out: " + actions;
            case BACKUP -> "what the child takes from the main server when somebody asks for it: " + actions;
        };
    }
}
