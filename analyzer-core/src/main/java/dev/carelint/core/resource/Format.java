package dev.carelint.core.resource;

/** How a configuration file is written. */
public enum Format {
    PROPERTIES,
    YAML,
    XML
}
