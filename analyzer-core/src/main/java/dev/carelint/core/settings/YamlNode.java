package dev.carelint.core.settings;

import java.util.List;
import java.util.Map;

/** A piece of YAML with the place it stands at. */
sealed interface YamlNode {
    Place place();

    /** How errors name this sort of piece. */
    String sort();

    /** A text, number or truth value as written; {@code absent} when nothing or {@code null} stands there. */
    record Scalar(String text, boolean absent, Place place) implements YamlNode {
        @Override
        public String sort() {
            return absent ? "nothing" : "the value '" + text + "'";
        }
    }

    /** A list. */
    record Items(List<YamlNode> nodes, Place place) implements YamlNode {
        public Items {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String sort() {
            return "a list";
        }
    }

    /** A mapping; its keys stay in the order of the file. */
    record Mapping(Map<String, Field> fields, Place place) implements YamlNode {
        @Override
        public String sort() {
            return "a mapping of keys to values";
        }
    }

    /** A value and the place of its key. */
    record Field(YamlNode value, Place keyPlace) {}
}
