package io.github.tifa.pipeline;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Arrays;

/** The command in a JVM that opens no socket, whichever way it is asked. */
public final class NoNetwork extends SelectorProvider {
  /** For the JVM, which makes one for all channels. */
  public NoNetwork() {}

  /**
   * Runs the command, or with the argument {@code --try} tries every way itself. Java deprecates
   * these factories, but has no other way to refuse a socket.
   */
  @SuppressWarnings("deprecation")
  public static void main(String[] args) throws IOException {
    System.setProperty("java.nio.channels.spi.SelectorProvider", NoNetwork.class.getName());
    Socket.setSocketImplFactory(
        () -> {
          throw refusal();
        });
    ServerSocket.setSocketFactory(
        () -> {
          throw refusal();
        });
    DatagramSocket.setDatagramSocketImplFactory(
        () -> {
          throw refusal();
        });
    if (Arrays.equals(args, new String[] {"--try"})) {
      attempt("socket", () -> new Socket(InetAddress.getLoopbackAddress(), 9).close());
      attempt("server", () -> new ServerSocket(0).close());
      attempt("datagram", () -> new DatagramSocket().close());
      attempt("address", () -> URI.create("http://127.0.0.1:9/").toURL().openStream().close());
      attempt("channel", () -> SocketChannel.open().close());
      attempt("server channel", () -> ServerSocketChannel.open().close());
      attempt("datagram channel", () -> DatagramChannel.open().close());
    } else {
      Tifa.main(args);
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static void attempt(String way, Attempt attempt) throws IOException {
    try {
      attempt.run();
      System.out.println(way + " opened");
    } catch (IllegalStateException e) {
      System.out.println(way + " refused");
    }
  }

  /** No code that handles network errors catches this by chance, and each refusal is printed. */
  private static IllegalStateException refusal() {
    System.err.println("network: somebody asked for a connection");
    return new IllegalStateException("There is no network.");
  }

  @Override
  public DatagramChannel openDatagramChannel() {
    throw refusal();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) {
    throw refusal();
  }

  @Override
  public Pipe openPipe() {
    throw refusal();
  }

  @Override
  public AbstractSelector openSelector() {
    throw refusal();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() {
    throw refusal();
  }

  @Override
  public SocketChannel openSocketChannel() {
    throw refusal();
  }
}
