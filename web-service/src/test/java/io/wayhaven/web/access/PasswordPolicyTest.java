package io.wayhaven.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void acceptsGoodSettings() {
        assertThat(PasswordPolicy.complaint("ops", PASSWORD, SECRET)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "password",
                "changeme",
                "secure_admin_password",
                "Your_Strong_DB_Password",
                "short",
                "elevenchars",
                "aaaaaaaaaaaaaaaa"
            })
    void refusesWhatIsWeakOrKnown(String password) {
        assertThat(PasswordPolicy.complaint("ops", password, SECRET))
                .hasValueSatisfying(complaint -> assertThat(complaint)
                        .contains("WEB_UI_PASSWORD")
                        .contains("12")
                        .doesNotContain(password + " "));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void namesWhatIsMissing(String nothing) {
        assertThat(PasswordPolicy.complaint(nothing, PASSWORD, SECRET))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("WEB_UI_USER"));
        assertThat(PasswordPolicy.complaint("ops", nothing, SECRET))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("WEB_UI_PASSWORD"));
        assertThat(PasswordPolicy.complaint("ops", PASSWORD, nothing))
                .hasValueSatisfying(complaint -> assertThat(complaint).contains("WEB_SESSION_SECRET"));
    }

    @Test
    void refusesTheUserAsPasswordAndShortSecrets() {
        assertThat(PasswordPolicy.complaint("the-operator-01", "The-Operator-01", SECRET))
                .isPresent();
        assertThat(PasswordPolicy.complaint("ops", PASSWORD, SECRET.substring(1)))
                .isPresent();
    }
}
