package dev.carelint.core.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads property files, with the lines that {@link java.util.Properties} does not tell, and the documents of Spring. */
final class PropertiesEntries {
    static final Pattern OPENING = Pattern.compile("^\\s*[#!]\\s*$");
    static final Pattern COMMENT = Pattern.compile("\\s*[#!].*");

    private static final Pattern SEPARATOR = Pattern.compile("[#!]---\\s*");

    private final Lines lines;
    private final List<Entry> all = new ArrayList<>();
    private final List<Entry> document = new ArrayList<>();

    private PropertiesEntries(Lines lines) {
        this.lines = lines;
    }

    static List<Entry> read(Lines lines) {
        PropertiesEntries reader = new PropertiesEntries(lines);
        reader.read();
        return reader.all;
    }

    private void read() {
        int number = 1;
        while (number <= lines.count()) {
            String line = content(number);
            if (SEPARATOR.matcher(line).matches()) {
                endDocument();
            } else if (!line.isBlank() && !COMMENT.matcher(line).matches()) {
                number = logical(number, line);
            }
            number++;
        }
        endDocument();
    }

    /** Reads a line with those that continue it, and returns the number of the last. */
    private int logical(int first, String begin) {
        int last = first;
        StringBuilder whole = new StringBuilder(begin.stripLeading());
        while (isContinued(whole) && last < lines.count()) {
            whole.setLength(whole.length() - 1);
            whole.append(content(++last).stripLeading());
        }
        add(whole.toString(), first);
        return last;
    }

    private static boolean isContinued(CharSequence line) {
        int backslashes = 0;
        while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private void add(String line, int number) {
        int end = 0;
        while (end < line.length() && "=: \t\f".indexOf(line.charAt(end)) < 0) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        int keyEnd = Math.min(end, line.length());
        String rest = line.substring(keyEnd).stripLeading();
        String value =
                rest.startsWith("=") || rest.startsWith(":") ? rest.substring(1).stripLeading() : rest;
        document.add(Entry.of(unescaped(line.substring(0, keyEnd)), unescaped(value), lines.span(number), List.of()));
    }

    private static String unescaped(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c != '\\' || i + 1 == written.length()) {
                text.append(c);
                continue;
            }
            char escaped = written.charAt(++i);
            if (escaped == 'u' && written.substring(i).matches("u[0-9A-Fa-f]{4}.*")) {
                text.append((char) Integer.parseInt(written.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(escaped == 'n' || escaped == 'r' ? '\n' : escaped == 't' || escaped == 'f' ? ' ' : escaped);
            }
        }
        return text.toString();
    }

    private String content(int number) {
        String line = lines.line(number);
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return line.substring(0, end);
    }

    private void endDocument() {
        all.addAll(Documents.withProfiles(document));
        document.clear();
    }
}
