package org.vrs.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vrs.testing.TestDatabase;
import org.vrs.testing.VrsTest;

@VrsTest
class EngineTest {

    @Autowired
    Workflow workflow;

    @Autowired
    JdbcClient database;

    @Test
    void the_engine_knows_both_models() {
        assertThat(workflow.model("reporting-round")).isNotNull();
        assertThat(workflow.model("national-submission")).isNotNull();
    }

    @Test
    void every_table_of_a_mysql_family_server_takes_every_character() {
        if (TestDatabase.server().equals("h2")) {
            database.sql("create table if not exists characters (text varchar(20))")
                    .update();
        } else {
            assertThat(database.sql("""
                            select table_name from information_schema.tables
                            where table_schema = database() and table_collation not like 'utf8mb4%'
                            """).query(String.class).list()).isEmpty();
            assertThat(database.sql("""
                            select concat(table_name, '.', column_name) from information_schema.columns
                            where table_schema = database() and character_set_name <> 'utf8mb4'
                            """).query(String.class).list()).isEmpty();
            database.sql("create table if not exists characters (text varchar(20))")
                    .update();
        }
        database.sql("insert into characters (text) values ('𠮷 ក្រុម 😀')").update();
        assertThat(database.sql("select text from characters")
                        .query(String.class)
                        .list())
                .contains("𠮷 ក្រុម 😀");
    }
}
