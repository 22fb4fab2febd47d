package io.wayhaven.syncengine.pacing;

import java.time.Duration;

/**
 * What a process tells when it asks for its share.
 *
 * @param round grows by each report, so that one that comes late is not taken for news
 * @param held how many permits it may still use, or has used within the last second
 * @param pause for how much longer Discord has told it to send nothing; zero or less if not at all
 */
public record PermitReport(String process, long round, int held, Need need, Duration pause) {}
