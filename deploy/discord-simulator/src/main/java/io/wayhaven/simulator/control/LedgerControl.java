package io.wayhaven.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.wayhaven.simulator.gateway.Gateway;
import io.wayhaven.simulator.ledger.BoundedLog;
import io.wayhaven.simulator.ledger.Ledger;
import io.wayhaven.simulator.ledger.MintedEvent;
import io.wayhaven.simulator.ledger.RestRecord;
import io.wayhaven.simulator.wire.Json;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** What happened: {@code GET /ledger}, {@code GET /events} and {@code GET /sessions}. */
public final class LedgerControl {

    private static final int STANDARD_PAGE = 10_000;
    private static final int LARGEST_PAGE = 50_000;

    private final Ledger ledger;
    private final Gateway gateway;
    private final IntSupplier invalidLately;

    /** @param invalidLately invalid requests in the current ten minutes */
    public LedgerControl(Ledger ledger, Gateway gateway, IntSupplier invalidLately) {
        this.ledger = ledger;
        this.gateway = gateway;
        this.invalidLately = invalidLately;
    }

    public void mount(ControlApi api) {
        api.route(HttpMethod.GET, "/ledger", this::calls);
        api.route(HttpMethod.GET, "/events", this::events);
        api.route(HttpMethod.GET, "/sessions", call -> sessions());
    }

    private JsonNode calls(ControlCall call) {
        ObjectNode answer = page(call, ledger.calls(), "calls", RestRecord::index, RestRecord::toJson);
        ObjectNode rejected = answer.putObject("rejected");
        ledger.rejected().forEach(rejected::put);
        ObjectNode limited = answer.putObject("rateLimited");
        ledger.rateLimited().forEach(limited::put);
        answer.put("invalidRequests", ledger.invalidRequests());
        answer.put("invalidInTenMinutes", invalidLately.getAsInt());
        return answer;
    }

    private JsonNode events(ControlCall call) {
        ObjectNode answer = page(call, ledger.events(), "events", MintedEvent::index, MintedEvent::toJson);
        ObjectNode lost = answer.putObject("lost");
        ledger.lost().forEach(lost::put);
        return answer;
    }

    private static <T> ObjectNode page(
            ControlCall call, BoundedLog<T> log, String name, Function<T, Long> index, Function<T, ObjectNode> json) {
        long after = call.query("after", 0);
        int limit = (int) Math.clamp(call.query("limit", STANDARD_PAGE), 1L, LARGEST_PAGE);
        List<T> page = log.after(after, limit);
        ObjectNode answer = Json.object();
        ArrayNode array = answer.putArray(name);
        page.forEach(entry -> array.add(json.apply(entry)));
        return answer.put("next", page.isEmpty() ? after : index.apply(page.getLast()))
                .put("first", log.firstIndex())
                .put("last", log.nextIndex() - 1);
    }

    private ArrayNode sessions() {
        ArrayNode array = Json.array();
        gateway.sessions().forEach(session -> array.add(session.toJson()));
        return array;
    }
}
