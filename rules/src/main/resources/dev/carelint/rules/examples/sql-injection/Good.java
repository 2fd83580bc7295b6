package examples;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

class Good {
    private Connection connection;
    private EntityManager entities;

    boolean exists(HttpServletRequest request) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select id from bed where ward = ? and floor = ?")) {
            statement.setString(1, request.getParameter("ward"));
            statement.setInt(2, Integer.parseInt(request.getParameter("floor")));
            try (ResultSet beds = statement.executeQuery()) {
                return beds.next();
            }
        }
    }

    List<?> ofFloor(HttpServletRequest request) {
        int floor = Integer.parseInt(request.getParameter("floor"));
        return entities.createQuery("select b from Bed b where b.floor = " + floor + " and b.ward = :ward")
                .setParameter("ward", request.getParameter("ward"))
                .getResultList();
    }

    boolean isFull(HttpServletRequest request) throws SQLException {
        String state = "closed".equals(request.getParameter("state")) ? "closed" : "open";
        try (ResultSet beds = connection.createStatement().executeQuery("select id from bed where state = '" + state + "'")) {
            return !beds.next();
        }
    }
}
