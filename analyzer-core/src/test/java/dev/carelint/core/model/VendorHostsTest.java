package dev.carelint.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VendorHostsTest {
    private final VendorHosts hosts = new VendorHosts(List.of(
            new SinkKind("log", "the log", false),
            new SinkKind("llm", "a model", false, List.of(), "", "", "api\\.model\\.example|.+\\.models\\.example")));

    @Test
    void hostOfAnAddressDecides() {
        assertThat(hosts.of("https://api.model.example/v1/chat", true)).contains("llm");
        assertThat(hosts.of("HTTPS://API.model.example:8443", true)).contains("llm");
        assertThat(hosts.of("wss://clinic@eu.models.example?key=1", true)).contains("llm");
        assertThat(hosts.of("https://other.example/api.model.example", true)).isEmpty();
        assertThat(hosts.of("https://api.model.example.org/", true)).isEmpty();
        assertThat(hosts.of("api.model.example", true)).isEmpty();
    }

    @Test
    void beginningCountsOnlyWhenTheHostEndsInIt() {
        assertThat(hosts.of("https://api.model.example/v1/", false)).contains("llm");
        assertThat(hosts.of("https://api.model.example", false)).isEmpty();
    }
}
