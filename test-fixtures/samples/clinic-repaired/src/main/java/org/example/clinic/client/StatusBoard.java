package org.example.clinic.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;

/** Reads the board that tells which partners are down. */
public class StatusBoard {
    /** The documents of the board show this one, which opens nothing. */
    private static final String SHAPE = "ghp_EXAMPLEexampleEXAMPLEexampleEXAMPLE1";

    public boolean isToken(String text) {
        return text.length() == SHAPE.length();
    }

    public InputStream read(String partner) throws IOException {
        URLConnection board = URI.create("https://board.example.org/partners").toURL().openConnection();
        board.addRequestProperty("Authorization", "token " + System.getenv("BOARD_TOKEN"));
        board.addRequestProperty("Partner", partner);
        return board.getInputStream();
    }
}
