package io.juhui.platform.store;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with other keys than the rows were written with. A lost secret would be made anew, and from then on no address
 * could be read and no buyer found by their phone, while new ones are written that the old key does not open (Q01).
 */
@Component
@DependsOn("flywayInitializer")
class VaultProof implements InitializingBean {

    private static final String PURPOSE = "store.proof";
    private static final String WORD = "juhui";

    private final JdbcClient db;
    private final Vault vault;
    private final boolean onlyLooks;

    VaultProof(JdbcClient db, Vault vault, @Value("${juhui.mode:serve}") Mode mode) {
        this.db = db;
        this.vault = vault;
        this.onlyLooks = mode.guest();
    }

    private record Proof(String sealed, String print) {}

    @Override
    public void afterPropertiesSet() {
        if (!onlyLooks) {
            leave();
        }
        db.sql("select sealed, print from vault_proof")
                .query(Row.mapper(row -> new Proof(row.text("sealed"), row.text("print"))))
                .optional()
                .ifPresent(this::require);
    }

    /** The first start leaves it; all others find it. */
    private void leave() {
        db.sql("insert into vault_proof (one, sealed, print) values (true, :sealed, :print) on conflict do nothing")
                .param("sealed", vault.seal(PURPOSE, WORD))
                .param("print", vault.fingerprint(PURPOSE, WORD))
                .update();
    }

    private void require(Proof proof) {
        if (!vault.fingerprint(PURPOSE, WORD).equals(proof.print())) {
            throw otherKey("fingerprints");
        }
        try {
            vault.open(PURPOSE, proof.sealed());
        } catch (IllegalStateException e) {
            throw otherKey("personal-data");
        }
    }

    private static Misconfigured otherKey(String name) {
        return new Misconfigured(
                "secrets/" + name + " in the data folder is not the one this database was written with",
                "put back the file of your backup, or name the data folder that belongs to this database");
    }
}
