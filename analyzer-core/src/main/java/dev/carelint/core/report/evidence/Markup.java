package dev.carelint.core.report.evidence;

import dev.carelint.core.report.html.Html;

/** HTML in the making: whatever is written as text stays text. Used by one thread. */
final class Markup {
    private final StringBuilder page = new StringBuilder();

    /** Adds HTML of our own. */
    Markup raw(String html) {
        page.append(html);
        return this;
    }

    /** Adds an element that holds a text; {@code tag} may bear attributes. */
    Markup element(String tag, String text) {
        int blank = tag.indexOf(' ');
        String name = blank < 0 ? tag : tag.substring(0, blank);
        return raw("<" + tag + ">").text(text).raw("</" + name + ">\n");
    }

    /** Adds a text. */
    Markup text(String text) {
        page.append(Html.text(text));
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
