package dev.carelint.core.model;

import java.util.List;

/**
 * Who runs what data leaves to.
 *
 * @param id what a policy calls it: {@code openai}
 * @param title its name
 * @param packages beginnings of the names of the classes by which programs reach it: {@code com.openai.}
 */
public record Vendor(String id, String title, List<String> packages) {
    public Vendor {
        packages = List.copyOf(packages);
    }
}
