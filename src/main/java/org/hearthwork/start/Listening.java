package org.hearthwork.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;

/** The address and the port that people come to. Why they cannot be had is told by trying, not by an error in some language. */
final class Listening {

    private static final int OF_THE_SYSTEM = 1024; // ports below it belong to the system
    private static final int SOON = 1_000; // milliseconds

    /** What this machine lets a program do. */
    interface Machine {
        boolean canListen(InetAddress address, int port);

        boolean isAnsweredAt(InetAddress address, int port);
    }

    static final Machine THIS_MACHINE = new Machine() {
        @Override
        public boolean canListen(InetAddress address, int port) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(address, port), 1);
                return true;
            } catch (IOException cannot) {
                return false;
            }
        }

        @Override
        public boolean isAnsweredAt(InetAddress address, int port) {
            InetAddress there = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(there, port), SOON);
                return true;
            } catch (IOException nobody) {
                return false;
            }
        }
    };

    private final Machine machine;

    Listening(Machine machine) {
        this.machine = machine;
    }

    /** @throws StartRefused in words about the one of the two that is in the way */
    void requirePlace(String wanted, int port) {
        InetAddress address = resolved(wanted);
        if (machine.canListen(address, port)) {
            return;
        }
        if (!machine.canListen(address, 0)) {
            throw new StartRefused(
                    "HEARTHWORK_ADDRESS is \"" + wanted + "\", which is no address of this machine.",
                    "Set it to one of its own, to 0.0.0.0 for all of them, or leave it out for this machine alone.",
                    null);
        }
        if (port < OF_THE_SYSTEM && !machine.isAnsweredAt(address, port)) {
            throw new StartRefused(
                    "This user may not listen on port " + port + ": ports below 1024 belong to the system.",
                    "Choose another, HEARTHWORK_PORT=8080, and let a proxy pass on to it.",
                    null);
        }
        throw new StartRefused(
                "Port " + port + " is taken by another program.",
                "Stop that one, or choose another port: HEARTHWORK_PORT=" + (port == 8080 ? 8081 : 8080),
                null);
    }

    private static InetAddress resolved(String wanted) {
        try {
            return InetAddress.getByName(wanted);
        } catch (UnknownHostException unknown) {
            throw new StartRefused(
                    "HEARTHWORK_ADDRESS is \"" + wanted + "\", a name that this machine does not know.",
                    "Set it to an address of this machine, or leave it out for this machine alone.",
                    unknown);
        }
    }
}
