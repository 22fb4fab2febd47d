package io.wayhaven.syncengine.system;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** Audit logs are read when something calls for it, and else so rarely that no test sees it. */
public final class RareAuditReads implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = new HashMap<>(new QuickRetries().getConfigOverrides());
        overrides.put("wayhaven.audit.interval", "P30D");
        overrides.put("wayhaven.audit.settle", "100ms");
        return overrides;
    }
}
