package io.wayhaven.web.web;

import io.wayhaven.contracts.kind.Family;
import io.wayhaven.contracts.kind.Severity;
import io.wayhaven.web.entry.Confidence;
import io.wayhaven.web.entry.EntryFilter;
import io.wayhaven.web.entry.Mention;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes filters of entries into addresses. */
public final class EntryAddress {

    private EntryAddress() {}

    /** The parameters that stand for a filter: what {@link EntryParameters} reads. */
    public static Map<String, String> parameters(EntryFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", filter.text(), Function.identity());
        put(parameters, "guild", filter.guild(), Long::toUnsignedString);
        put(parameters, "family", filter.family(), Family::key);
        put(parameters, "kind", filter.kind(), Function.identity());
        put(parameters, "severity", filter.severity(), EntryAddress::key);
        put(parameters, "actor", filter.actor(), Mention::written);
        put(parameters, "target", filter.target(), Mention::written);
        put(parameters, "channel", filter.channel(), Long::toUnsignedString);
        put(parameters, "message", filter.message(), Long::toUnsignedString);
        put(parameters, "confidence", filter.confidence(), Confidence::key);
        put(parameters, "since", filter.since(), Object::toString);
        put(parameters, "until", filter.until(), Object::toString);
        return parameters;
    }

    /** The address of a path with a filter. */
    public static String of(String path, EntryFilter filter) {
        return build(path, parameters(filter));
    }

    /** The address of a path with a filter and one more parameter. */
    public static String of(String path, EntryFilter filter, String parameter, Object value) {
        var parameters = parameters(filter);
        parameters.put(parameter, value.toString());
        return build(path, parameters);
    }

    /** In addresses and in the store. */
    public static String key(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String build(String path, Map<String, String> parameters) {
        var address = UriBuilder.fromPath(path);
        parameters.forEach(
                (name, value) -> address.queryParam(name, "{" + name + "}").resolveTemplate(name, value));
        return address.build().toString();
    }

    private static <T> void put(
            Map<String, String> parameters, String name, @Nullable T value, Function<T, String> text) {
        if (value != null) {
            parameters.put(name, text.apply(value));
        }
    }
}
