package io.juhui.party.membership.earning;

import io.juhui.kernel.Actor;
import io.juhui.party.membership.ShopDay;
import io.juhui.party.membership.earning.SignIns.SignIn;
import io.juhui.platform.web.Access;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of signing in. */
@RestController
@RequestMapping("/api/sign-ins")
@Access(Access.Who.BUYER)
class SignInStorefront {

    private final SignIns signIns;
    private final EarningTerms terms;
    private final Clock clock;

    SignInStorefront(SignIns signIns, EarningTerms terms, Clock clock) {
        this.signIns = signIns;
        this.terms = terms;
        this.clock = clock;
    }

    record SignedDay(LocalDate day, int streak, int points, int growth) {

        static SignedDay of(SignIn one) {
            return new SignedDay(one.day(), one.streak(), one.points(), one.growth());
        }
    }

    /** @param every each time the streak is a multiple of so many days there are so many points more */
    record StreakReward(int every, int points) {}

    /**
     * @param nextPoints what signing in gives next: today as long as it is open, else tomorrow
     * @param days signed in, of the month shown
     */
    record SignInCalendar(
            LocalDate today,
            boolean signedToday,
            int streak,
            int nextPoints,
            int nextGrowth,
            List<SignedDay> days,
            List<StreakReward> rewards) {}

    @GetMapping
    SignInCalendar month(
            Actor.Buyer buyer,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "20[2-9]\\d-(0[1-9]|1[0-2])") String month) {
        var today = ShopDay.of(clock.instant());
        var shown = month == null ? YearMonth.from(today) : YearMonth.parse(month);
        var days = signIns.of(buyer.id(), shown.atDay(1), shown.atEndOfMonth());
        var streak = signIns.streak(buyer.id(), today);
        var next = terms.ofSignIn(streak + 1);
        return new SignInCalendar(
                today,
                !signIns.of(buyer.id(), today, today).isEmpty(),
                streak,
                next.points(),
                next.growth(),
                days.stream().map(SignedDay::of).toList(),
                List.of(
                        new StreakReward(terms.streakDays(), terms.streakPoints()),
                        new StreakReward(terms.longStreakDays(), terms.longStreakPoints())));
    }

    /** Today, once; asked again it answers the same. */
    @PutMapping("/today")
    SignedDay today(Actor.Buyer buyer) {
        return SignedDay.of(signIns.today(buyer.id()));
    }
}
