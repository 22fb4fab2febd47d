package io.wayhaven.syncengine.reply;

import io.wayhaven.contracts.component.Press;
import io.wayhaven.syncengine.delivery.DeliveryStatus;
import java.util.ArrayList;
import java.util.List;

/** What can be done next about a case. */
final class CaseButtons {
    private CaseButtons() {}

    static List<Button> of(CaseView view) {
        var buttons = new ArrayList<Button>();
        if (view.undoable()) {
            buttons.add(new Button("Undo", Button.Style.DANGER, new Press.Undo(view.number())));
        }
        if (view.settled() && view.lines().stream().anyMatch(CaseButtons::failed)) {
            buttons.add(Button.plain("Retry failed", new Press.Retry(view.number())));
        }
        buttons.add(Button.plain("Details", new Press.Details(view.number())));
        return buttons;
    }

    private static boolean failed(CaseView.Line line) {
        return line.status() == DeliveryStatus.REFUSED || line.status() == DeliveryStatus.GAVE_UP;
    }
}
