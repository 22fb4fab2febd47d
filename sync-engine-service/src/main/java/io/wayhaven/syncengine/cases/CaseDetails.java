package io.wayhaven.syncengine.cases;

import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.id.GuildId;
import io.wayhaven.contracts.id.UserId;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.CaseView;
import io.wayhaven.syncengine.reply.Markdown;
import io.wayhaven.syncengine.reply.ReplyText;
import io.wayhaven.syncengine.reply.Screen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know about a case, as seen from a guild.
 *
 * @param view the case with the guilds that may be seen from there
 * @param amendments what was changed in it, oldest first
 */
public record CaseDetails(StoredCase about, CaseView view, List<Amendment> amendments) {
    private static final int LONGEST_TEXT = 100;

    /**
     * A change of a case.
     *
     * @param kind which, as it is stored
     * @param before the reason that an edited case had
     */
    public record Amendment(
            String kind, UserId by, Instant at, @Nullable String before) {}

    public CaseDetails {
        amendments = List.copyOf(amendments);
    }

    /** The case as a screen, with what can be done about it. */
    public Screen screen(GuildId here) {
        var text = new StringBuilder(ReplyText.of(view));
        var facts = new ArrayList<String>();
        facts.add("Opened in %s%s, %s, %s"
                .formatted(
                        Markdown.plain(about.sourceName(), LONGEST_TEXT),
                        CaseLine.by(about.issuer()),
                        CaseLine.time(about.issuedAt(), 'f'),
                        about.origin()));
        var evidence = about.evidence();
        if (evidence != null) {
            facts.add(EvidenceText.of(evidence, about.source()));
        }
        if (about.undoes() != null) {
            facts.add("Undoes case " + about.undoes());
        }
        if (about.followsFrom() != null) {
            facts.add("Follows from the warning of case " + about.followsFrom());
        }
        if (about.undoneBy() != null) {
            facts.add("Undone by case " + about.undoneBy());
        }
        amendments.forEach(amendment -> facts.add(line(amendment)));
        var struck = about.struck();
        if (struck != null) {
            facts.add("**Struck**: " + Markdown.plain(struck.why(), LONGEST_TEXT));
        }
        facts.forEach(fact -> text.append('\n').append(fact));
        return new Screen(
                ReplyText.fitting(text.toString()),
                about.source().equals(here)
                        ? List.of(new Button("Edit reason", Button.Style.PLAIN, new Press.Edit(about.number())))
                        : List.of(),
                null);
    }

    private static String line(Amendment amendment) {
        var before = amendment.before();
        return "%s by <@%s>, %s%s"
                .formatted(
                        CaseLine.capital(amendment.kind()),
                        amendment.by(),
                        CaseLine.time(amendment.at(), 'f'),
                        before == null || before.isBlank() ? "" : "; it was: " + Markdown.plain(before, LONGEST_TEXT));
    }
}
