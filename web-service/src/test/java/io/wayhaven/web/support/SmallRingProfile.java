package io.wayhaven.web.support;

import java.util.Map;

/** The viewer with a ring that holds hardly anything. */
public final class SmallRingProfile extends ViewerProfile {

    public static final int CAPACITY = 20;

    @Override
    public Map<String, String> getConfigOverrides() {
        var overrides = super.getConfigOverrides();
        overrides.put("wayhaven.web.tail.capacity", Integer.toString(CAPACITY));
        overrides.put("wayhaven.web.entries.capacity", Integer.toString(CAPACITY));
        return overrides;
    }
}
