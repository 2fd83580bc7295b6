package dev.carelint.core.resource;

import dev.carelint.core.source.Location;

/**
 * An artifact that a module uses, with its version as far as the POMs at hand tell.
 *
 * @param group its group
 * @param name its artifact id
 * @param version its version; empty when nothing at hand says it
 * @param scope its scope; empty for the usual one, {@code parent} for the module's parent
 * @param location where a POM names it
 * @param versionAt where its version is written: there, in {@code dependencyManagement}, or in a property
 */
public record Library(String group, String name, String version, String scope, Location location, Location versionAt) {
    /** Returns group and name, joined by a colon. */
    public String id() {
        return group + ":" + name;
    }
}
