package io.wayhaven.web.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientTest {

    @Test
    void addressesOfOneSiteAreOneClient() {
        assertThat(Client.of("2001:db8:1:2::1")).isEqualTo(Client.of("2001:db8:1:2:ffff::9"));
        assertThat(Client.of("2001:db8:1:2::1")).isNotEqualTo(Client.of("2001:db8:1:3::1"));
        assertThat(Client.of("fe80::1%eth0")).isEqualTo(Client.of("fe80::2"));
    }

    @Test
    void everyIpv4AddressIsAClientHoweverItIsWritten() {
        assertThat(Client.of("192.0.2.1")).isEqualTo(Client.of("::ffff:192.0.2.1"));
        assertThat(Client.of("192.0.2.1")).isNotEqualTo(Client.of("192.0.2.2"));
        assertThat(Client.of("::ffff:192.0.2.1")).isNotEqualTo(Client.of("::ffff:192.0.2.2"));
    }

    @Test
    void whatIsNoAddressIsOneClient() {
        assertThat(Client.of("somewhere.example")).isEqualTo(Client.of((String) null));
    }
}
