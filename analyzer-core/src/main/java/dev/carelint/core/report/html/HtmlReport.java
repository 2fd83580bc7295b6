package dev.carelint.core.report.html;

import dev.carelint.core.finding.Result;
import dev.carelint.core.report.texts.SourceTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A result as one HTML file that needs nothing else and asks no network.
 *
 * <p>Style and scripts stand in resources beside this class; the policy in the head of the page lets exactly these run, by their hashes. What
 * comes from analyzed code is data: {@link Island} hands it to the script, which makes text nodes of it and nothing else.
 */
public final class HtmlReport {
    /** In the order in which they build on each other. */
    private static final List<String> SCRIPTS = List.of(
            "dom",
            "data",
            "ways",
            "state",
            "markdown",
            "flow",
            "detail",
            "map",
            "picture",
            "overview",
            "problems",
            "list",
            "filters",
            "theme",
            "print",
            "keys",
            "main");

    private HtmlReport() {}

    /**
     * Writes the page; the writer stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Result result, SourceTexts texts, Writer out) throws IOException {
        String style = resource("report.css");
        String script = script();
        String page = resource("page.html");
        int at = 0;
        for (int begin = page.indexOf("{{"); begin >= 0; begin = page.indexOf("{{", at)) {
            int end = page.indexOf("}}", begin);
            out.write(page, at, begin - at);
            out.write(
                    switch (page.substring(begin + 2, end)) {
                        case "style" -> style;
                        case "script" -> script;
                        case "style-hash" -> hash(style);
                        case "script-hash" -> hash(script);
                        case "title" -> Html.text(StaticPage.title(result));
                        case "static" -> StaticPage.of(result);
                        case "data" -> Island.of(result, new Snippets(texts));
                        default -> throw new IllegalStateException("page.html has an unknown part");
                    });
            at = end + 2;
        }
        out.write(page, at, page.length() - at);
    }

    private static String script() throws IOException {
        StringBuilder script = new StringBuilder("\"use strict\";\n(() => {\n");
        for (String name : SCRIPTS) {
            script.append(resource(name + ".js"));
        }
        return script.append("})();\n").toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** The element's text is what browsers hash. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform has no SHA-256", missing);
        }
    }
}
