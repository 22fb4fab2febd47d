package io.wayhaven.web.support;

import java.util.Map;

/** The viewer behind a proxy, which tells clients apart: who guesses passwords makes only themselves wait. */
public final class ThrottleProfile extends ViewerProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = super.getConfigOverrides();
        overrides.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        overrides.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        return overrides;
    }
}
