package io.wayhaven.syncengine.store;

import io.wayhaven.syncengine.settings.Defaults;
import jakarta.persistence.Converter;

/** Stores {@link Defaults}. */
@Converter
class DefaultsConverter extends JsonConverter<Defaults> {

    DefaultsConverter() {
        super(Defaults.class);
    }
}
