package dev.carelint.core.report.texts;

import dev.carelint.core.report.texts.HiddenText.Hidden;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a line of a file that is not Java what reports do not show: all but the names of elements and settings. */
final class SettingNames {
    private static final Pattern TAG = Pattern.compile("</?[\\w:.-]+|(?<=\\s)[\\w:.-]+(?==[\"'])|/?>|[=\"'<]");
    private static final Pattern NAME = Pattern.compile("^\\s*(?:- )?[\\w.\\[\\]-]+\\s*[=:]\\s*");

    private SettingNames() {}

    static List<Hidden> of(String line) {
        return line.stripLeading().startsWith("<") ? betweenTags(line) : behindName(line);
    }

    private static List<Hidden> behindName(String line) {
        Matcher name = NAME.matcher(line);
        int from =
                name.find() ? name.end() : line.length() - line.stripLeading().length();
        return from < line.length() ? List.of(new Hidden(from, line.length(), Hidden.LITERAL)) : List.of();
    }

    private static List<Hidden> betweenTags(String line) {
        List<Hidden> hidden = new ArrayList<>();
        Matcher shown = TAG.matcher(line);
        int from = 0;
        while (shown.find()) {
            hide(line, from, shown.start(), hidden);
            from = shown.end();
        }
        hide(line, from, line.length(), hidden);
        return hidden;
    }

    private static void hide(String line, int from, int end, List<Hidden> hidden) {
        if (!line.substring(from, end).isBlank()) {
            hidden.add(new Hidden(from, end, Hidden.LITERAL));
        }
    }
}
