package fr.ent.ejb.kernel.quarantine;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection all of which ends by a deadline: a peer that no longer reads, or drips, holds nobody longer than that. */
final class TimedSocket implements Closeable {

    private final SocketChannel channel;
    private final Selector selector;
    private final long deadline;

    /**
     * Connects.
     *
     * @param patience for all that is done with it
     */
    static TimedSocket to(InetSocketAddress peer, Duration patience) throws IOException {
        if (peer.isUnresolved()) {
            throw new UnknownHostException(peer.getHostString());
        }
        var selector = Selector.open();
        var channel = SocketChannel.open();
        var socket = new TimedSocket(channel, selector, patience);
        try {
            channel.configureBlocking(false);
            channel.register(selector, 0);
            if (!channel.connect(peer)) {
                socket.await(SelectionKey.OP_CONNECT);
                channel.finishConnect();
            }
            return socket;
        } catch (IOException unreachable) {
            socket.close();
            throw unreachable;
        }
    }

    private TimedSocket(SocketChannel channel, Selector selector, Duration patience) {
        this.channel = channel;
        this.selector = selector;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** Sends all of it. */
    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /** The next byte, -1 when the peer has closed. */
    int read() throws IOException {
        var one = ByteBuffer.allocate(1);
        var read = channel.read(one);
        while (read == 0) {
            await(SelectionKey.OP_READ);
            read = channel.read(one);
        }
        return read < 0 ? -1 : Byte.toUnsignedInt(one.get(0));
    }

    private void await(int what) throws IOException {
        channel.keyFor(selector).interestOps(what);
        var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0 || selector.select(left) == 0) {
            throw new SocketTimeoutException("no answer in time");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
