package org.example.clinic.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the tables that the old system left behind. */
@Slf4j
public class LegacyPatientDao {
    private static final String SSN_COLUMN = "ssn";

    private final JdbcTemplate jdbc;

    public LegacyPatientDao(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> numbers(String ward) {
        log.info("reading column {} of ward {}", SSN_COLUMN, ward);
        return jdbc.query("select ssn, room from legacy_patient where ward = ?", (rs, row) -> number(rs, row), ward);
    }

    private String number(ResultSet rs, int row) throws SQLException {
        String value = rs.getString(SSN_COLUMN);
        if (value == null) {
            log.warn("row {} in room {} has no number", row, rs.getString("room"));
            return "";
        }
        log.trace("row {} holds {}", row, value); // finds: phi-in-log
        return value;
    }

    public int count() {
        Integer patients = jdbc.queryForObject("select count(*) from legacy_patient", Integer.class);
        log.info("{} legacy patients", patients);
        return patients == null ? 0 : patients;
    }
}
