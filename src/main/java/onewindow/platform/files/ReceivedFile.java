package onewindow.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import onewindow.platform.Problem;
import org.bouncycastle.crypto.digests.SM3Digest;

/** A file somebody sends, laid aside on the disk while it is looked at: never in memory, whatever its size. */
final class ReceivedFile implements AutoCloseable {
    static final int LARGEST = 20 << 20;

    private final Path path;
    private final Arena arena = Arena.ofShared();
    private final ByteBuffer content;
    final String digest;

    private ReceivedFile(Path path, String digest) throws IOException {
        this.path = path;
        this.digest = digest;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            content = channel.size() == 0
                    ? ByteBuffer.allocate(0)
                    : channel.map(MapMode.READ_ONLY, 0, channel.size(), arena).asByteBuffer();
        }
    }

    /** Reads it to its end; more than 20 MB are refused in words. */
    static ReceivedFile of(InputStream source) throws IOException {
        Path path = Files.createTempFile("onewindow", ".received");
        try {
            return new ReceivedFile(path, copy(source, path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static String copy(InputStream source, Path path) throws IOException {
        SM3Digest digest = new SM3Digest();
        byte[] buffer = new byte[16 << 10];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int n = source.read(buffer); n >= 0; n = source.read(buffer)) {
                size += n;
                if (size > LARGEST) {
                    throw Problem.of(Problem.Kind.TOO_LARGE, "文件超过 20 MB，请拍小一些或压缩后再传。");
                }
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
        }
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }

    ByteBuffer content() {
        return content;
    }

    int size() {
        return content.limit();
    }

    byte[] part(int from, int length) {
        byte[] part = new byte[length];
        content.get(from, part);
        return part;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(path);
    }
}
