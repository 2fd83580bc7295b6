package dev.carelint.cli.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium, driven through ChromeDriver's WebDriver protocol; for one thread.
 *
 * <p>Both programs are looked for on the path and never fetched. The browser asks no network.
 */
public final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String root;
    private final String session;

    private Browser(Process driver, int port, String binary) throws IOException, InterruptedException {
        this.driver = driver;
        this.root = "http://127.0.0.1:" + port;
        Map<String, Object> options = Map.of("binary", binary, "args", ARGUMENTS);
        Map<String, Object> wanted = Map.of(
                "browserName", "chrome", "goog:chromeOptions", options, "goog:loggingPrefs", Map.of("browser", "ALL"));
        JsonNode started = send("POST", "/session", Map.of("capabilities", Map.of("alwaysMatch", wanted)));
        this.session = "/session/" + started.get("sessionId").asString();
    }

    /** Starts a browser; empty when this machine has none. */
    public static Optional<Browser> start() throws IOException, InterruptedException {
        Optional<String> binary = BROWSERS.stream().flatMap(Browser::onPath).findFirst();
        Optional<String> chromedriver = onPath("chromedriver").findFirst();
        if (binary.isEmpty() || chromedriver.isEmpty()) {
            return Optional.empty();
        }
        Process driver = new ProcessBuilder(chromedriver.get(), "--port=0")
                .redirectErrorStream(true)
                .start();
        try {
            return Optional.of(new Browser(driver, port(driver), binary.get()));
        } catch (IOException failure) {
            driver.destroy();
            throw failure;
        }
    }

    private static Stream<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .map(Path::toString);
    }

    private static int port(Process driver) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
        }
        throw new IOException("chromedriver ended before it listened");
    }

    /** Opens a file afresh, with what stands behind {@code #}. */
    public void open(Path page, String hash) {
        call("POST", "/url", Map.of("url", "about:blank"));
        call("POST", "/url", Map.of("url", page.toUri() + (hash.isEmpty() ? "" : "#" + hash)));
    }

    /** Runs a function body in the page and returns what it returns. */
    public JsonNode run(String script) {
        return call("POST", "/execute/sync", Map.of("script", script, "args", List.of()));
    }

    public String text(String script) {
        return run("return String(" + script + ")").asString();
    }

    /** Runs a function body that gets a callback as its argument and returns what the callback is given. */
    public JsonNode await(String script) {
        return call("POST", "/execute/async", Map.of("script", script, "args", List.of()));
    }

    /** Clicks on the first element that the selector finds, as a mouse would. */
    public void click(String selector) {
        JsonNode element = call("POST", "/element", Map.of("using", "css selector", "value", selector));
        call("POST", "/element/" + element.iterator().next().asString() + "/click", Map.of());
    }

    /** Presses keys one after the other, wherever the focus is. */
    public void press(String keys) {
        List<Map<String, String>> actions = new ArrayList<>();
        keys.codePoints().mapToObj(Character::toString).forEach(key -> {
            actions.add(Map.of("type", "keyDown", "value", key));
            actions.add(Map.of("type", "keyUp", "value", key));
        });
        call("POST", "/actions", Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", actions))));
    }

    public void size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Pretends that the system is set to light or dark, and that a screen or paper is written to. */
    public void media(String scheme, String media) {
        command(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    public byte[] picture() {
        return Base64.getDecoder().decode(call("GET", "/screenshot", Map.of()).asString());
    }

    /** Returns what the page or its policy complained about since the last call. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        call("POST", "/se/log", Map.of("type", "browser"))
                .forEach(entry -> complaints.add(entry.get("message").asString()));
        complaints.removeIf(complaint -> complaint.contains("Canvas2D")); // axe draws to compare colours
        return complaints;
    }

    /** Returns the milliseconds that the page has kept the processor busy, whatever else the machine does. */
    public double busy() {
        command("Performance.enable", Map.of("timeDomain", "threadTicks"));
        for (JsonNode metric : command("Performance.getMetrics", Map.of()).get("metrics")) {
            if (metric.get("name").asString().equals("TaskDuration")) {
                return 1000 * metric.get("value").asDouble();
            }
        }
        throw new AssertionError("this browser tells no TaskDuration");
    }

    private JsonNode command(String name, Map<String, ?> parameters) {
        return call("POST", "/goog/cdp/execute", Map.of("cmd", name, "params", parameters));
    }

    private JsonNode call(String method, String path, Map<String, ?> body) {
        try {
            return send(method, session + path, body);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        HttpRequest.BodyPublisher content = method.equals("POST")
                ? HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))
                : HttpRequest.BodyPublishers.noBody();
        HttpResponse<String> response = http.send(
                request.method(method, content).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        JsonNode value = JSON.readTree(response.body()).path("value");
        if (response.statusCode() != 200) {
            throw new IOException(path + ": " + value.path("message").asString());
        }
        return value;
    }

    @Override
    public void close() {
        try {
            call("DELETE", "", Map.of());
        } finally {
            driver.destroy();
        }
    }
}
