package dev.carelint.core.settings;

import dev.carelint.core.settings.YamlNode.Field;
import dev.carelint.core.settings.YamlNode.Items;
import dev.carelint.core.settings.YamlNode.Mapping;
import dev.carelint.core.settings.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into nodes that know their lines, refusing what configuration never needs: duplicate keys, aliases, several documents.
 *
 * <p>Used for one file by one thread.
 */
final class YamlReader {
    private static final int MOST_LEVELS = 50;

    private final String file;
    private final YAMLParser parser;
    private int level;

    private YamlReader(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** Returns the one document of a file, or empty when the file says nothing. */
    static Optional<YamlNode> read(ConfigText source) {
        try (YAMLParser parser =
                (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), source.text())) {
            return new YamlReader(source.name(), parser).document();
        } catch (JacksonException e) {
            throw YamlMistake.explain(source, e);
        }
    }

    private Optional<YamlNode> document() {
        if (parser.nextToken() == null) {
            return Optional.empty();
        }
        YamlNode root = node();
        if (parser.nextToken() != null) {
            throw here().error("a second document begins here; write everything into one");
        }
        return root instanceof Scalar scalar && scalar.absent() ? Optional.empty() : Optional.of(root);
    }

    private YamlNode node() {
        if (parser.isCurrentAlias()) {
            throw here().error("aliases (*name) are not supported; quote a value that begins with '*'");
        }
        if (++level > MOST_LEVELS) {
            throw here().error("nested more than " + MOST_LEVELS + " levels deep");
        }
        YamlNode node = switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> items();
            case VALUE_NULL -> new Scalar("", true, here());
            default -> new Scalar(parser.getString(), false, here());
        };
        level--;
        return node;
    }

    private Mapping mapping() {
        Place start = here();
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Place place = here();
            parser.nextToken();
            Field earlier = fields.putIfAbsent(key, new Field(node(), place));
            if (earlier != null) {
                throw place.error("the key '" + key + "' stands here a second time, first in line "
                        + earlier.keyPlace().line());
            }
        }
        return new Mapping(Collections.unmodifiableMap(fields), start);
    }

    private Items items() {
        Place start = here();
        List<YamlNode> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node());
        }
        return new Items(nodes, start);
    }

    private Place here() {
        return new Place(file, Math.max(1, parser.currentTokenLocation().getLineNr()));
    }
}
