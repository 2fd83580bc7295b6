package dev.carelint.core.symbols;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Tells which release a JDK is. */
final class JdkRelease {
    private JdkRelease() {}

    /** Returns the feature release of the JDK at a home, of the running one for null. */
    static String of(@Nullable Path home) {
        if (home == null) {
            return String.valueOf(Runtime.version().feature());
        }
        Properties release = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("release"), StandardCharsets.UTF_8)) {
            release.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return "unknown";
        }
        String version = release.getProperty("JAVA_VERSION", "unknown").replace("\"", "");
        String feature = version.startsWith("1.") ? version.substring(2) : version;
        int end = feature.indexOf('.');
        return end < 0 ? feature : feature.substring(0, end);
    }
}
