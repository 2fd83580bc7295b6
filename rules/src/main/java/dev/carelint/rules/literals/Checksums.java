package dev.carelint.rules.literals;

import dev.carelint.core.settings.FactFile;
import dev.carelint.rules.facts.FactFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All checksums by the names that forms of numbers call them; immutable. */
final class Checksums {
    private final Map<String, Checksum> byName;

    private Checksums(Map<String, Checksum> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Reads the weighted sums of the pack, and adds what is no weighted sum. */
    static Checksums read() {
        Map<String, Checksum> byName = new HashMap<>();
        byName.put("luhn", new Luhn(Luhn.Letters.LEFT_OUT));
        byName.put("kvnr", new Luhn(Luhn.Letters.TWO_DIGITS));
        byName.put("verhoeff", new Verhoeff());
        byName.put("nir", new Complement97());
        byName.put("codice-fiscale", new OddAndEven());
        FactFile.Fact[] sums = FactFiles.read("literals/checksums.yaml", List.of("weighted"))
                .entries("weighted", List.of("id", "weights", "offset", "modulus", "check", "letters"))
                .toArray(FactFile.Fact[]::new);
        for (FactFile.Fact sum : sums) {
            String offset = sum.textOrEmpty("offset");
            byName.put(
                    sum.text("id"),
                    new WeightedSum(
                            sum.eachParsed("weights", Integer::valueOf),
                            offset.isEmpty() ? 0 : Integer.parseInt(offset),
                            sum.parsed("modulus", Integer::valueOf),
                            sum.textOrEmpty("check"),
                            sum.eachParsed("letters", Integer::valueOf)));
        }
        return new Checksums(byName);
    }

    /**
     * Returns a checksum.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    Checksum named(String name) {
        Checksum found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "unknown checksum '" + name + "'; known are " + String.join(", ", new TreeSet<>(byName.keySet())));
        }
        return found;
    }
}
