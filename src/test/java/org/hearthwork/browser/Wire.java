package org.hearthwork.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one page of a browser sends and gets, as its own network log tells it: bytes with their headers, as they travelled. */
public final class Wire {

    private static final double QUIET_MILLIS = 600;

    /** One request of a step; those that the cache answered alone are none. */
    private static final class Request {
        private boolean cached;
        private int status;
        private double bytes;
    }

    /** What a step cost. @param usable milliseconds until its heading stood there */
    public record Cost(double usable, double bytes, int requests, int revalidations) {}

    private final Page page;
    private final Map<String, Request> requests = new LinkedHashMap<>();

    public Wire(BrowserContext context) {
        this.page = context.newPage();
        CDPSession log = context.newCDPSession(page);
        log.on("Network.requestWillBeSent", event -> {
            String url = event.getAsJsonObject("request").get("url").getAsString();
            // The picture of a tab is asked for only by a browser that has tabs.
            if (url.startsWith("http") && !url.contains("/favicon.")) {
                requests.put(id(event), new Request());
            }
        });
        log.on("Network.requestServedFromCache", event -> of(event).cached = true);
        log.on("Network.responseReceived", event -> {
            JsonObject response = event.getAsJsonObject("response");
            Request request = of(event);
            request.status = response.get("status").getAsInt();
            request.cached |= response.has("fromDiskCache")
                    && response.get("fromDiskCache").getAsBoolean();
        });
        log.on(
                "Network.loadingFinished",
                event -> of(event).bytes = event.get("encodedDataLength").getAsDouble());
        log.send("Network.enable");
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }

    private Request of(JsonObject event) {
        return requests.getOrDefault(id(event), new Request());
    }

    public Page page() {
        return page;
    }

    /** Does this, waits until the heading is there and nothing more is asked. */
    public Cost step(Runnable does) {
        requests.clear();
        long before = System.nanoTime();
        does.run();
        page.locator("h1").first().waitFor();
        double usable = (System.nanoTime() - before) / 1e6;
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(QUIET_MILLIS);
        List<Request> sent = new ArrayList<>(requests.values());
        sent.removeIf(request -> request.cached);
        return new Cost(
                usable, sent.stream().mapToDouble(request -> request.bytes).sum(), sent.size(), (int)
                        sent.stream().filter(request -> request.status == 304).count());
    }
}
