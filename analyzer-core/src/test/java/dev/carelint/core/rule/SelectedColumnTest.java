package dev.carelint.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectedColumnTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select ssn, name from patient                                 | 2 | name      | patient
            SELECT DISTINCT p.ssn AS s FROM clinic.t_patients p WHERE 1=1 | 1 | ssn       | t_patients
            select a, (select max(b), c from d), e from f                 | 3 | e         | f
            select count(*) as total, upper(p.last_name) from patient p   | 1 | total     | ''
            select count(*) as total, upper(p.last_name) from patient p   | 2 | last_name | patient
            with x as (select id from y) select x.id, z.ssn from x, z     | 2 | ssn       | z
            select [ssn] from `patient`                                   | 1 | ssn       | patient
            select p.ssn, w.name from patient p join ward w on w.id = 1   | 2 | name      | ward
            """)
    void namesTheColumnAndItsTable(String sql, int position, String name, String table) {
        assertThat(SelectedColumn.of(sql, position)).contains(new SelectedColumn(name, table));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select * from patient            | 1
            select p.*, ssn from patient p   | 2
            select ssn from patient          | 2
            select ssn from patient          | 0
            select count(*) from patient     | 1
            update patient set ssn = ?       | 1
            not a query                      | 1
            """)
    void saysNothingWhereTheTextDoesNot(String sql, int position) {
        assertThat(SelectedColumn.of(sql, position)).isEmpty();
    }

    @Test
    void rowsOfATableHaveAClass() {
        assertThat(new SelectedColumn("name", "t_patients").owner()).isEqualTo("Patient");
        assertThat(new SelectedColumn("name", "next_of_kin").owner()).isEqualTo("NextOfKin");
    }
}
