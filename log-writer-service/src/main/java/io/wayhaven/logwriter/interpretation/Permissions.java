package io.wayhaven.logwriter.interpretation;

import com.fasterxml.jackson.databind.JsonNode;
import io.wayhaven.contracts.kind.Permission;
import io.wayhaven.logwriter.entry.Change;
import io.wayhaven.logwriter.entry.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Permissions by name. Discord writes them as the decimal text of a bit set. */
final class Permissions {

    private Permissions() {}

    static Value list(JsonNode bits) {
        return new Value.Several(Permission.of(of(bits)).stream()
                .<Value>map(permission -> new Value.Text(permission.title()))
                .toList());
    }

    /** What a role now allows that it did not, and the other way round. */
    static List<Change> ofRole(JsonNode before, JsonNode after) {
        var former = of(before);
        var present = of(after);
        return changes(
                former ^ present, permission -> allows(former, permission), permission -> allows(present, permission));
    }

    /** What an overwrite of a channel now says otherwise; an absent one leaves everything as it is. */
    static List<Change> ofOverwrite(Payload before, Payload after) {
        long allowed = of(before.get("allow"));
        long denied = of(before.get("deny"));
        long allows = of(after.get("allow"));
        long denies = of(after.get("deny"));
        return changes(
                allowed ^ allows | denied ^ denies,
                permission -> ruling(allowed, denied, permission),
                permission -> ruling(allows, denies, permission));
    }

    private static List<Change> changes(long differing, Ruling before, Ruling after) {
        var changes = new ArrayList<Change>();
        for (var permission : Permission.of(differing)) {
            changes.add(Change.of(permission.title(), before.of(permission), after.of(permission)));
        }
        return changes;
    }

    private static Value allows(long bits, Permission permission) {
        return new Value.Text(has(bits, permission) ? "yes" : "no");
    }

    private static @Nullable Value ruling(long allow, long deny, Permission permission) {
        if (has(deny, permission)) {
            return new Value.Text("denied");
        }
        return has(allow, permission) ? new Value.Text("allowed") : null;
    }

    private static boolean has(long bits, Permission permission) {
        return (bits >> permission.bit() & 1) != 0;
    }

    private static long of(JsonNode bits) {
        if (bits.isIntegralNumber()) {
            return bits.bigIntegerValue().longValue();
        }
        var text = bits.isTextual() ? bits.textValue() : "";
        return text.matches("[0-9]{1,40}") ? new BigInteger(text).longValue() : 0;
    }

    @FunctionalInterface
    private interface Ruling {
        @Nullable
        Value of(Permission permission);
    }
}
