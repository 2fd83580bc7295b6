package dev.carelint.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A page of Markdown on its way; what is empty leaves no heading. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown(String title) {
        text.append("# ").append(title).append('\n');
    }

    String text() {
        return text.toString();
    }

    void paragraph(String paragraph) {
        text.append('\n').append(paragraph.strip()).append('\n');
    }

    void heading(String title) {
        paragraph("## " + title);
    }

    void subheading(String title) {
        paragraph("### " + title);
    }

    void section(String title, String body) {
        if (!body.isBlank()) {
            heading(title);
            paragraph(body);
        }
    }

    void code(String title, String source) {
        if (!source.isBlank()) {
            section(title, "```java\n" + source.strip() + "\n```");
        }
    }

    void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            heading(title);
            items(items);
        }
    }

    void items(List<String> items) {
        paragraph(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
    }

    void table(List<String> heads, List<List<String>> rows) {
        String rule = "|" + "---|".repeat(heads.size());
        paragraph(line(heads) + "\n" + rule + "\n"
                + rows.stream().map(Markdown::line).collect(Collectors.joining("\n")));
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
