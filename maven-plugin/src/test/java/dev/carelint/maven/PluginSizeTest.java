package dev.carelint.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every megabyte lands in somebody's build. */
final class PluginSizeTest {
    private static final long LIMIT = 12L << 20;
    private static final List<Path> CLASS_PATH = Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .map(Path::of)
            .toList();

    @Test
    void thePluginAndWhatItNeedsStaySmall() throws Exception {
        NodeList dependencies = descriptor().getElementsByTagName("dependency");
        long own = size(Path.of("target", "classes"));

        long size = Stream.iterate(0, i -> i < dependencies.getLength(), i -> i + 1)
                .map(i -> (Element) dependencies.item(i))
                .flatMap(dependency -> entry(dependency).stream())
                .mapToLong(PluginSizeTest::size)
                .sum();

        assertThat(dependencies.getLength()).isPositive();
        assertThat(own + size).as("bytes of the plugin with its dependencies").isBetween(1L << 20, LIMIT);
    }

    private static Element descriptor() throws IOException, ParserConfigurationException, SAXException {
        Path file = Path.of("target", "classes", "META-INF", "maven", "plugin.xml");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    /** Modules of this build are class directories, or jars when they are packaged already. */
    private static Optional<Path> entry(Element dependency) {
        String artifact = text(dependency, "artifactId");
        String jar = artifact + "-" + text(dependency, "version") + ".jar";
        Path module = Path.of(artifact.replaceFirst("^carelint-", ""), "target", "classes");
        return CLASS_PATH.stream()
                .filter(entry -> entry.endsWith(jar) || entry.endsWith(module))
                .findFirst();
    }

    private static String text(Element parent, String child) {
        return parent.getElementsByTagName(child).item(0).getTextContent();
    }

    private static long size(Path entry) {
        try (Stream<Path> files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
