package dev.carelint.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A file of facts that a check in Java needs: sections, each a list of entries with the same keys.
 *
 * <p>Mistakes are {@link ConfigException}s that name file and line, as in all other files.
 */
public final class FactFile {
    private static final List<String> PREFACE = List.of("dated", "sources");

    private final Section file;

    private FactFile(Section file) {
        this.file = file;
    }

    /**
     * Reads a file that says when it was {@code dated} and from which {@code sources}, and has these sections besides.
     *
     * @throws ConfigException when it is malformed, has other keys, or lacks date or sources
     */
    public static FactFile read(ConfigText text, List<String> sections) {
        List<String> keys = new ArrayList<>(PREFACE);
        keys.addAll(sections);
        Section file = Section.ofFile(text, keys);
        PREFACE.forEach(file::require);
        return new FactFile(file);
    }

    /** Returns the date that the facts were gathered at. */
    public String dated() {
        return file.text("dated").text();
    }

    /** Returns the texts of a section that is a plain list. */
    public List<String> texts(String section) {
        return file.texts(section).stream().map(Section.Entry::text).toList();
    }

    /** Returns the entries of a section, each with these keys only. */
    public List<Fact> entries(String section, List<String> keys) {
        return file.nodes(section).stream()
                .map(node -> new Fact(Section.of(node, "an entry of '" + section + "'", keys)))
                .toList();
    }

    /** One entry. */
    public static final class Fact {
        private final Section entry;

        private Fact(Section entry) {
            this.entry = entry;
        }

        /** Returns the text of a key that must be there. */
        public String text(String key) {
            return entry.text(key).text();
        }

        /** Returns the text of a key, empty when it is not there. */
        public String textOrEmpty(String key) {
            return entry.textOrEmpty(key);
        }

        /** Returns a list of texts, empty when it is not there. */
        public List<String> texts(String key) {
            return entry.texts(key).stream().map(Section.Entry::text).toList();
        }

        /** Tells whether a key says {@code true}. */
        public boolean isTrue(String key) {
            return entry.isTrue(key);
        }

        /** Reads the text of a key that must be there by a grammar, whose complaints become those about its line. */
        public <T> T parsed(String key, Function<String, T> parser) {
            Section.Entry found = entry.text(key);
            return found.place().parse(found.text(), parser);
        }

        /** Reads each text of a list, as {@link #parsed} does. */
        public <T> List<T> eachParsed(String key, Function<String, T> parser) {
            return entry.texts(key).stream()
                    .map(one -> one.place().parse(one.text(), parser))
                    .toList();
        }
    }
}
