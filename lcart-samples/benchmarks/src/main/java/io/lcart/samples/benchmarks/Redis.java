package io.lcart.samples.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A bare connection to Redis: commands are written, and later their replies are read, as many at once as one likes. */
final class Redis implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private int waiting;

    Redis(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    /** Writes a command; its reply is still to be read. */
    void send(String... words) throws IOException {
        head('*', words.length);
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            head('$', bytes.length);
            out.write(bytes);
            end();
        }
        waiting++;
    }

    private void head(char kind, int count) throws IOException {
        out.write(kind);
        out.write(Integer.toString(count).getBytes(StandardCharsets.US_ASCII));
        end();
    }

    private void end() throws IOException {
        out.write('\r');
        out.write('\n');
    }

    /** Reads all replies that are still to be read. */
    void receive() throws IOException {
        out.flush();
        for (; waiting > 0; waiting--) {
            skip();
        }
    }

    /** One command and its reply, which is a text. */
    String ask(String... words) throws IOException {
        send(words);
        out.flush();
        waiting--;
        int length = Integer.parseInt(line().substring(1));
        String text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        in.skipNBytes(2);
        return text;
    }

    private void skip() throws IOException {
        String line = line();
        int count = line.charAt(0) == '$' || line.charAt(0) == '*' ? Integer.parseInt(line.substring(1)) : 0;
        switch (line.charAt(0)) {
            case '-' -> throw new IOException("Redis refuses: " + line);
            case '$' -> in.skipNBytes(count < 0 ? 0 : count + 2L);
            case '*' -> {
                for (int i = 0; i < count; i++) {
                    skip();
                }
            }
            default -> {
                // why nothing: the line was the whole reply
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(24);
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("Redis has gone");
            }
            line.append((char) next);
        }
        in.skipNBytes(1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
