package io.lcart.samples.portal.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;

/**
 * The port, taken before the server is there: mails name the portal's address, and with port 0 it is known only then. Closed by the server
 * that it is handed to.
 */
public final class Listening implements AutoCloseable {

    private final ServerSocketChannel channel;
    private final String address;

    private Listening(ServerSocketChannel channel, String address) {
        this.channel = channel;
        this.address = address;
    }

    /**
     * Takes the port that the options name.
     *
     * @param options which address and port
     * @return the port, which nobody serves yet
     * @throws StartException if it is taken or not allowed
     */
    public static Listening on(Options options) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open();
            try {
                channel.bind(new InetSocketAddress(options.host(), options.port()));
                int port = channel.socket().getLocalPort();
                return new Listening(channel, "http://" + name(options.host()) + ":" + port + "/");
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | UnresolvedAddressException e) {
            throw new StartException("The port " + options.port() + " of " + options.host()
                    + " is taken or not allowed. Name another one with --port.");
        }
    }

    /**
     * Where the portal is.
     *
     * @return an address that ends in a slash
     */
    public String address() {
        return address;
    }

    /**
     * What the server listens on.
     *
     * @return the channel, bound
     */
    public ServerSocketChannel channel() {
        return channel;
    }

    /** Frees the port, if no server has done so. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // why: whatever is wrong with it, the port is free when the process ends
            return;
        }
    }

    private static String name(String host) {
        boolean local = host.equals("127.0.0.1") || host.equals("0.0.0.0");
        return local ? "localhost" : host;
    }
}
