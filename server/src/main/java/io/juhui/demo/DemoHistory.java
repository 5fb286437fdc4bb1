package io.juhui.demo;

import io.juhui.goods.catalog.Product;
import io.juhui.goods.catalog.Skus;
import io.juhui.trade.fulfilment.FulfilmentImport;
import io.juhui.trade.ordering.past.OrderImport;
import io.juhui.trade.ordering.past.OrderImport.Imported;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Some weeks of trade: buyers, their orders in every state, packages, pickups and reviews. */
@Component
@Profile("demo")
class DemoHistory {

    private static final List<String> NOTES = List.of("放门卫就好", "到了打电话，谢谢", "请用环保袋", "周末再送", "送人的，麻烦包好一点", "要新鲜的哦");
    private static final int AT_ONCE = 250;

    private final DemoPeople people;
    private final DemoAfterwards afterwards;
    private final Skus skus;
    private final DemoReceivers receivers;
    private final OrderImport orders;
    private final FulfilmentImport fulfilment;

    DemoHistory(
            DemoPeople people,
            DemoAfterwards afterwards,
            Skus skus,
            DemoReceivers receivers,
            OrderImport orders,
            FulfilmentImport fulfilment) {
        this.people = people;
        this.afterwards = afterwards;
        this.skus = skus;
        this.receivers = receivers;
        this.orders = orders;
        this.fulfilment = fulfilment;
    }

    /** An order as it was planned, and as it is now in the books. */
    record Bought(DemoPlan.Planned planned, OrderImport.Course course, Imported made) {}

    void load(List<DemoPlan.Planned> plan, List<DemoFiles.Product> files, Instant now, Progress progress) {
        var buyers = people.register(now);
        progress.at(55);
        var shelf = skus.snapshot().products().stream()
                .collect(Collectors.toMap(p -> p.draft().name(), p -> p, (a, _) -> a));
        var bySlug = files.stream()
                .collect(Collectors.toMap(
                        DemoFiles.Product::slug, f -> Objects.requireNonNull(shelf.get(f.name()), f.name())));
        var bought = new ArrayList<Bought>();
        for (int from = 0; from < plan.size(); from += AT_ONCE) {
            var some = plan.subList(from, Math.min(from + AT_ONCE, plan.size()));
            var courses = some.stream().map(p -> DemoCourse.of(p, now)).toList();
            var past = new ArrayList<OrderImport.Past>();
            for (int i = 0; i < some.size(); i++) {
                past.add(past(some.get(i), courses.get(i), buyers, bySlug));
            }
            var made = orders.bringIn(past);
            for (int i = 0; i < made.size(); i++) {
                bought.add(new Bought(some.get(i), courses.get(i), made.get(i)));
            }
            progress.at(55 + 30 * bought.size() / plan.size());
        }
        deliver(bought);
        progress.at(90);
        afterwards.tell(bought, bySlug, buyers, now);
    }

    private OrderImport.Past past(
            DemoPlan.Planned planned,
            OrderImport.Course course,
            List<DemoPeople.Person> buyers,
            Map<String, Product> bySlug) {
        var buyer = buyers.get(planned.buyer());
        var items = planned.items().stream()
                .map(item -> new OrderImport.Item(
                        skus.snapshot()
                                .ofProduct(Objects.requireNonNull(
                                                bySlug.get(item.pick().product()))
                                        .id())
                                .get(item.pick().sku()),
                        item.quantity()))
                .toList();
        var note = planned.luck() % 11 == 0 ? NOTES.get(planned.luck() % NOTES.size()) : "";
        return new OrderImport.Past(
                buyer.id(), items, planned.delivery(), receivers.of(planned, buyer), note, planned.at(), course);
    }

    private void deliver(List<Bought> bought) {
        var sent = new ArrayList<FulfilmentImport.Sent>();
        var handed = new ArrayList<FulfilmentImport.HandedOver>();
        var urged = new ArrayList<FulfilmentImport.Urged>();
        for (var one : bought) {
            var course = one.course();
            if (course.urgedAt() != null) {
                urged.add(new FulfilmentImport.Urged(one.made().order(), course.urgedAt()));
            }
            if (course.shippedAt() != null) {
                sent.add(DemoParcels.sent(
                        one.planned(), one.made(), course.shippedAt(), Optional.ofNullable(course.signedAt())));
            } else if (course.doneAt() != null) {
                handed.add(new FulfilmentImport.HandedOver(one.made().order().id(), course.doneAt(), "owner"));
            }
        }
        fulfilment.bringIn(sent, handed);
        fulfilment.remember(urged);
    }
}
