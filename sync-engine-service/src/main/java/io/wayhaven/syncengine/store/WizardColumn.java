package io.wayhaven.syncengine.store;

import io.wayhaven.contracts.component.CustomId;
import io.wayhaven.contracts.component.Press;
import io.wayhaven.contracts.component.WizardPlace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places in a wizard, as they stand in custom ids. */
final class WizardColumn {

    private WizardColumn() {}

    static @Nullable String text(@Nullable WizardPlace place) {
        return place == null ? null : CustomId.of(new Press.Wizard.Go(place));
    }

    static Optional<WizardPlace> place(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(CustomId::read)
                .filter(Press.Wizard.class::isInstance)
                .map(press -> ((Press.Wizard) press).place());
    }
}
