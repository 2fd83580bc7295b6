package examples;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

class Bad {
    private Connection connection;
    private EntityManager entities;

    boolean exists(HttpServletRequest request) throws SQLException {
        String ward = request.getParameter("ward");
        String query = "select id from bed where ward = '" + ward + "'";
        try (Statement statement = connection.createStatement();
                ResultSet beds = statement.executeQuery(query)) { // finds: sql-injection
            return beds.next();
        }
    }

    List<?> sorted(HttpServletRequest request) {
        String order = request.getParameter("order").trim();
        return entities.createQuery("select b from Bed b order by " + order).getResultList(); // finds: sql-injection
    }
}
