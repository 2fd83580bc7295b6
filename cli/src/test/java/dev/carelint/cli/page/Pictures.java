package dev.carelint.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The pictures of the documents, taken by a browser. */
public final class Pictures {
    private static final Path IMAGES = Path.of("").toAbsolutePath().resolveSibling("docs/images");
    private static final Path FOLDER = Path.of("target/pages").toAbsolutePath();
    private static final int MOST_BYTES = 200_000;

    private Pictures() {}

    /** Keeps a picture below {@code target/pages}; with {@code -Dcarelint.golden=update} also among the documents. */
    public static void document(String name, byte[] picture) throws IOException {
        byte[] small = compressed(picture);
        assertThat(small.length).isBetween(10_000, MOST_BYTES);
        Files.write(Files.createDirectories(FOLDER).resolve(name + ".png"), small);
        if ("update".equals(System.getProperty("carelint.golden"))) {
            Files.write(Files.createDirectories(IMAGES).resolve(name + ".png"), small);
        }
    }

    /** Browsers write pictures fast rather than small. */
    private static byte[] compressed(byte[] picture) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(read, 0, 0, null);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam best = writer.getDefaultWriteParam();
        best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        best.setCompressionQuality(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(plain, null, null), best);
        }
        return out.toByteArray();
    }
}
