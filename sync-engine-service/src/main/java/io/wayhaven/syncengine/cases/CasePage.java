package io.wayhaven.syncengine.cases;

import io.wayhaven.contracts.command.CaseFilter;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.syncengine.reply.Button;
import io.wayhaven.syncengine.reply.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of a list of cases.
 *
 * @param number from 1
 * @param total how many cases the whole list has
 * @param cases those of the page, newest first
 */
public record CasePage(CaseFilter filter, int number, long total, List<StoredCase> cases) {
    /** Cases of a page: as many as fit into a message at their longest. */
    public static final int SIZE = 8;

    public CasePage {
        cases = List.copyOf(cases);
    }

    /** The page with buttons to turn it. */
    public Screen screen() {
        if (total == 0) {
            return CaseLine.none(which());
        }
        var pages = Math.toIntExact((total + SIZE - 1) / SIZE);
        if (cases.isEmpty()) {
            return new Screen(
                    "There is no page %d: the list of %s ends with page %d.".formatted(number, which(), pages),
                    List.of(turn("Last page", pages)),
                    null);
        }
        var buttons = new ArrayList<Button>();
        if (number > 1) {
            buttons.add(turn("◀ Newer", number - 1));
        }
        if (number < pages) {
            buttons.add(turn("Older ▶", number + 1));
        }
        return new Screen(
                cases.stream().map(CaseLine::of).collect(Collectors.joining("\n", heading(pages) + "\n", "")),
                buttons,
                null);
    }

    private Button turn(String label, int page) {
        return new Button(label, Button.Style.PLAIN, new Press.Page(filter, page));
    }

    private String heading(int pages) {
        return "**Cases %s** · %d · page %d of %d".formatted(which(), total, number, pages);
    }

    private String which() {
        var action = filter.action() == null ? "" : " with the action " + filter.action();
        var days = filter.days() == null ? "" : " in the last %d days".formatted(filter.days());
        return (filter.user() == null ? "of this server" : "of <@" + filter.user() + ">") + action + days;
    }
}
