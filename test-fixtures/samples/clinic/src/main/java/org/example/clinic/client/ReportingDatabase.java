package org.example.clinic.client;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database that reports are made from. */
public class ReportingDatabase {
    private static final String URL = "jdbc:postgresql://localhost/reporting";
    private static final String PASSWORD_VARIABLE = "REPORTING_PASSWORD";

    public Connection open() throws SQLException {
        return DriverManager.getConnection(URL, "reporting", System.getenv(PASSWORD_VARIABLE));
    }

    public Connection openForMigration() throws SQLException {
        return DriverManager.getConnection(URL, "migration", "Sommer-2024!"); // finds: hard-coded-secret
    }
}
