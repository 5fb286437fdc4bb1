package io.juhui.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    Path data;

    @Test
    void opensWhatItSealedEvenAfterARestart() {
        var sealed = new Vault(Secrets.of(data)).seal("a.phone", "19900001234");
        assertThat(sealed).doesNotContain("19900001234");
        assertThat(new Vault(Secrets.of(data)).open("a.phone", sealed)).isEqualTo("19900001234");
    }

    @Test
    void neverSealsTwiceAlikeButFindsAlike() {
        var vault = new Vault(Secrets.of(data));
        assertThat(vault.seal("a.phone", "1")).isNotEqualTo(vault.seal("a.phone", "1"));
        assertThat(vault.fingerprint("a.phone", "1")).hasSize(64).isEqualTo(vault.fingerprint("a.phone", "1"));
        assertThat(vault.fingerprint("a.phone", "1")).isNotEqualTo(vault.fingerprint("b.phone", "1"));
    }

    @Test
    void refusesAnotherPurposeAnotherKeyAndAlteredText() {
        var vault = new Vault(Secrets.of(data));
        var sealed = vault.seal("a.phone", "19900001234");
        assertThatThrownBy(() -> vault.open("b.phone", sealed)).isInstanceOf(IllegalStateException.class);
        var other = new Vault(Secrets.of(data.resolve("other")));
        assertThatThrownBy(() -> other.open("a.phone", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(other.fingerprint("a.phone", "1")).isNotEqualTo(vault.fingerprint("a.phone", "1"));
        var letter = sealed.charAt(20) == 'A' ? 'B' : 'A';
        var altered = sealed.substring(0, 20) + letter + sealed.substring(21);
        assertThatThrownBy(() -> vault.open("a.phone", altered)).isInstanceOf(IllegalStateException.class);
    }
}
