package org.mailroom.routes.trespass;

import java.sql.Connection;
import java.sql.SQLException;

public final class Trespasser {
    public String next(org.mailroom.mailets.trespass.Trespasser neighbour, Connection connection) throws SQLException {
        return neighbour + connection.getSchema();
    }
}
