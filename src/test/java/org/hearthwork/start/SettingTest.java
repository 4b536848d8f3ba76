package org.hearthwork.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** A setting that cannot be meant is told by its name, before anything is begun. */
class SettingTest {

    private static void look(String property, String value) {
        MockEnvironment environment = new MockEnvironment().withProperty(property, value);
        Stream.of(Setting.values()).forEach(setting -> setting.refuseWhatItCannotBe(environment));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server.port                | abc                 | HEARTHWORK_PORT is "abc", which is not a number from 1 to 65535.
            server.port                | 65536               | HEARTHWORK_PORT is "65536", which is not a number from 1 to 65535.
            server.port                | -1                  | HEARTHWORK_PORT is "-1", which is not a number from 1 to 65535.
            hearthwork.empty           | yess                | HEARTHWORK_EMPTY is "yess", which is not true or false.
            hearthwork.demo            | nope                | HEARTHWORK_DEMO is "nope", which is not true or false.
            hearthwork.url             | hearthwork.example  | HEARTHWORK_URL is "hearthwork.example", which is not an address people type.
            hearthwork.hosts           | https://a.example   | HEARTHWORK_HOSTS is "https://a.example", which is not names by comma, without https://.
            hearthwork.proxy           | 10.0.0.1, my-proxy  | HEARTHWORK_PROXY is "10.0.0.1, my-proxy", which is not addresses or networks by comma.
            hearthwork.quick-exit      | nowhere             | HEARTHWORK_QUICK_EXIT is "nowhere", which is not the address of a page.
            hearthwork.session.longest | soon                | HEARTHWORK_SESSION_LONGEST is "soon", which is not a length of time.
            hearthwork.session.longest | 0m                  | HEARTHWORK_SESSION_LONGEST is "0m", which is not a length of time.
            """)
    void o11_what_cannot_be_meant_is_refused_by_its_name_with_an_example(String property, String value, String words) {
        StartRefused refused = catchThrowableOfType(StartRefused.class, () -> look(property, value));
        assertThat(refused).hasMessage(words);
        assertThat(refused.whatToDo())
                .startsWith("Set it like this: HEARTHWORK_")
                .hasSizeLessThan(100);
    }

    @Test
    void o11_a_database_without_jdbc_is_refused_and_its_password_not_said() {
        StartRefused refused = catchThrowableOfType(
                StartRefused.class, () -> look("hearthwork.db.url", "postgresql://somebody:a-password@db/hearthwork"));
        assertThat(refused)
                .hasMessage("HEARTHWORK_DB_URL is set, but not the address of a PostgreSQL, which begins with"
                        + " jdbc:postgresql://.");
        assertThat(refused.whatToDo()).contains("HEARTHWORK_DB_URL=jdbc:postgresql://localhost:5432/hearthwork");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server.port                   | 8080
            server.port                   | 0
            hearthwork.empty              | TRUE
            hearthwork.url                | ''
            hearthwork.url                | https://hearthwork.example:8443/
            hearthwork.hosts              | ''
            hearthwork.hosts              | a.example, my_box,[::1],192.0.2.7
            hearthwork.proxy              | 10.0.0.0/8, 2001:db8::1, 192.0.2.7
            hearthwork.quick-exit         | https://www.weather.gov/
            hearthwork.session.staff-idle | 15m
            hearthwork.session.staff-idle | PT15M
            hearthwork.db.url             | ''
            hearthwork.db.url             | jdbc:postgresql://db:5432/hearthwork
            """)
    void o11_what_can_be_meant_is_taken(String property, String value) {
        assertThatCode(() -> look(property, value)).doesNotThrowAnyException();
    }
}
