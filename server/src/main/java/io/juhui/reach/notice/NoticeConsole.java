package io.juhui.reach.notice;

import io.juhui.kernel.Actor;
import io.juhui.kernel.Page;
import io.juhui.platform.web.Access;
import io.juhui.reach.notice.NoticeView.NoticeId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/console/notices")
@Access(Access.Who.STAFF)
class NoticeConsole {

    private final StaffNoticeRows rows;

    NoticeConsole(StaffNoticeRows rows) {
        this.rows = rows;
    }

    record UnreadNotices(int unread) {}

    @GetMapping
    Page<NoticeView> inbox(
            Actor.Staff staff,
            @RequestParam Optional<NoticeId> after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Locale locale) {
        var before = after.map(NoticeId::value).orElse(Long.MAX_VALUE);
        return Page.of(rows.page(staff, before, limit + 1), limit, n -> Long.toString(n.id().value()))
                .map(notice -> NoticeView.of(notice, locale));
    }

    @GetMapping("/unread")
    UnreadNotices unread(Actor.Staff staff) {
        return new UnreadNotices(rows.unread(staff));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor.Staff staff) {
        rows.read(staff.id());
    }
}
