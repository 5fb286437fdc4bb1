package io.juhui.party.identity;

import io.juhui.party.identity.spi.OwnerNews;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives a shop that lost its owner, or whose owner lost the password, an owner back. Whoever may start this on the machine holds
 * database and secrets anyway; staff are told of it, so that it does not happen unseen. The password goes to the terminal alone.
 */
@Component
public class LostOwner {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that looks like another
    private static final int GROUPS = 4;
    private static final int LENGTH = 5;

    private final StaffRows staff;
    private final Passwords passwords;
    private final ObjectProvider<OwnerNews> news;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    LostOwner(StaffRows staff, Passwords passwords, ObjectProvider<OwnerNews> news, TransactionTemplate transaction) {
        this.staff = staff;
        this.passwords = passwords;
        this.news = news;
        this.transaction = transaction;
    }

    /** @return 0 when that account is an owner now, 1 when there is no such account */
    public int restore(String typedName, PrintStream out) {
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        var before = staff.named(name);
        if (before.isEmpty()) {
            out.printf("没有账号名为 %s 的员工，什么都没有改动 nobody here is called %s; nothing was changed%n", name, name);
            out.printf("员工 staff: %s%n", names());
            return 1;
        }
        var account = before.get();
        var password = oneTime();
        var ended = transaction.execute(_ -> {
            var sessions =
                    staff.restoreOwner(name, passwords.hash(password, name, "")).orElseThrow();
            news.orderedStream().forEach(n -> n.restored(name, account.displayName()));
            return sessions;
        });
        out.printf("%s（%s）现在是启用的店主 is an active owner now%n", name, account.displayName());
        if (!account.roles().contains(Roles.OWNER)) {
            out.printf("  给了店主角色，其他角色不变 given the role of owner, beside %s%n", account.roles());
        }
        if (!account.active()) {
            out.println("  账号原来是停用的，已启用 the account had been retired and is active again");
        }
        out.printf("  旧密码作废，%d 个登录已退出 the old password is void, %d sessions ended%n", ended, ended);
        out.printf("  一次性密码 one-time password: %s%n", password);
        out.println("  在 /console/ 登录后必须先改密码 to be changed at the first log-in at /console/");
        return 0;
    }

    private String names() {
        return staff.all().stream().map(StaffRows.Account::name).collect(Collectors.joining(", "));
    }

    private String oneTime() {
        return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    private String group() {
        return IntStream.range(0, LENGTH)
                .mapToObj(_ -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }
}
