package io.wayhaven.syncengine.store;

import io.wayhaven.syncengine.settings.SettingsLayer;
import jakarta.persistence.Converter;

/** Stores {@link SettingsLayer}. */
@Converter
class SettingsLayerConverter extends JsonConverter<SettingsLayer> {

    SettingsLayerConverter() {
        super(SettingsLayer.class);
    }
}
