package io.wayhaven.syncengine.store;

import io.wayhaven.syncengine.settings.Defaults;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the configuration file last said: a single row. */
@Entity
@Table(name = "settings_defaults", schema = "sync")
class SettingsDefaultsEntity {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    private long revision;

    @Column(name = "content_hash")
    private String contentHash = "";

    @Convert(converter = DefaultsConverter.class)
    private Defaults document = Defaults.NONE;

    @Column(name = "updated_at")
    private Instant updatedAt = Instant.EPOCH;

    protected SettingsDefaultsEntity() {}

    long revision() {
        return revision;
    }

    Defaults document() {
        return document;
    }

    boolean says(String hash) {
        return contentHash.equals(hash);
    }

    void replace(String hash, Defaults said, Instant now) {
        contentHash = hash;
        document = said;
        revision++;
        updatedAt = now;
    }
}
