package dev.carelint.core.settings;

/**
 * The text of one configuration file.
 *
 * @param name how errors name the file: {@code models/slf4j.yaml}
 * @param text its characters
 */
public record ConfigText(String name, String text) {
    /** Returns the file's name without folders and extension. */
    public String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.substring(0, last.indexOf('.') < 0 ? last.length() : last.indexOf('.'));
    }
}
