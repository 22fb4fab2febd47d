package io.wayhaven.web.support;

import java.util.Map;

/** The viewer as people see it. */
public final class BrowserProfile extends ViewerProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = super.getConfigOverrides();
        overrides.put("wayhaven.web.page-size", "50");
        return overrides;
    }
}
