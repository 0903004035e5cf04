import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;

/**
 * Takes the seals off the signed libraries of an unpacked program: a sealed jar is read through and checked at every
 * start, and the AOT cache leaves its classes out. Maven has already compared the jar with its published digest.
 */
class Unsign {
    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) {
                try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                    unsign(inside.getPath("META-INF"));
                }
            }
        }
    }

    private static void unsign(Path info) throws IOException {
        if (!Files.isDirectory(info)) {
            return;
        }
        boolean signed = false;
        try (DirectoryStream<Path> seals = Files.newDirectoryStream(info, "*.{SF,RSA,DSA,EC}")) {
            for (Path seal : seals) {
                Files.delete(seal);
                signed = true;
            }
        }
        if (!signed) {
            return;
        }
        Path path = info.resolve("MANIFEST.MF");
        Manifest manifest;
        try (InputStream in = Files.newInputStream(path)) {
            manifest = new Manifest(in);
        }
        manifest.getEntries().clear();
        try (OutputStream out = Files.newOutputStream(path)) {
            manifest.write(out);
        }
    }
}
