package vn.vinhdanh.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Notes what goes wrong in a page without being seen: errors on the console, requests that fail. */
final class Watch {

    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> expected = new TreeSet<>();
    private final Set<Request> underWay = new HashSet<>();
    private long lastHeard = System.nanoTime();

    Watch(Page page) {
        page.onConsoleMessage(message -> {
            // What the server refused is noted with its address below.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console of " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script of " + page.url() + ": " + error));
        page.onResponse(response -> {
            if (response.status() >= 400 && !expected.contains(response.status())) {
                complaints.add(response.status() + " for " + response.request().method() + " " + response.url());
            }
        });
        page.onRequest(request -> {
            underWay.add(request);
            lastHeard = System.nanoTime();
        });
        page.onRequestFinished(this::over);
        page.onFrameNavigated(frame -> {
            // Of what the page before asked for nobody hears any more.
            if (frame.equals(page.mainFrame())) {
                underWay.clear();
            }
        });
        page.onRequestFailed(request -> {
            over(request);
            // A page that is left aborts what it was loading.
            if (!request.failure().contains("ERR_ABORTED")) {
                complaints.add(request.failure() + " for " + request.method() + " " + request.url());
            }
        });
    }

    private void over(Request request) {
        underWay.remove(request);
        lastHeard = System.nanoTime();
    }

    /** @return whether the page has everything it asked for, and asked for nothing more for so long */
    boolean isQuietFor(Duration time) {
        return underWay.isEmpty() && System.nanoTime() - lastHeard > time.toNanos();
    }

    /** Does something that the server refuses with one of these, on purpose. */
    void expecting(Set<Integer> statuses, Runnable something) {
        expected.addAll(statuses);
        try {
            something.run();
        } finally {
            expected.removeAll(statuses);
        }
    }

    /** @return what went wrong since it was last asked */
    List<String> complaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }
}
