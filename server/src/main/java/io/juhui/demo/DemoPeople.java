package io.juhui.demo;

import io.juhui.kernel.Actor.BuyerId;
import io.juhui.party.identity.Registration;
import io.juhui.party.member.Addresses;
import io.juhui.platform.media.Media;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The buyers and where they live; phones are of a range that nobody is given. */
@Component
@Profile("demo")
class DemoPeople {

    private static final int SEED = 7;

    private final DemoFiles files;
    private final Media media;
    private final Registration registration;
    private final Addresses addresses;

    DemoPeople(DemoFiles files, Media media, Registration registration, Addresses addresses) {
        this.files = files;
        this.media = media;
        this.registration = registration;
        this.addresses = addresses;
    }

    record Person(BuyerId id, String name, String phone, DemoFiles.Home home) {}

    List<Person> register(Instant now) {
        var random = new Random(SEED);
        var pictures = new DemoPictures(files, media);
        var faces = files.avatars();
        var names = files.reviews().nicknames();
        var homes = files.homes();
        var earlier = new ArrayList<Registration.Earlier>();
        for (int i = 0; i < DemoPlan.BUYERS; i++) {
            var known = now.minus(Duration.ofDays(DemoPlan.DAYS + 1 + random.nextInt(200)))
                    .minusSeconds(random.nextInt(86_400));
            var face = i % 3 == 2 ? null : pictures.of(faces.get(random.nextInt(faces.size())), null);
            earlier.add(new Registration.Earlier(phone(i), nickname(names, i), face, known));
        }
        var ids = registration.bringIn(earlier);
        var people = new ArrayList<Person>();
        for (int i = 0; i < ids.size(); i++) {
            var person = new Person(ids.get(i), names.get(i % names.size()), phone(i), home(homes, i, random));
            addresses.add(
                    person.id(),
                    new Addresses.Entry(
                            person.name(),
                            person.phone(),
                            person.home().regionCode(),
                            person.home().detail(),
                            true));
            people.add(person);
        }
        return people;
    }

    /** Beyond the names there are, people call themselves by their given name and a year. */
    private static String nickname(List<String> names, int i) {
        var name = names.get(i % names.size());
        return i < names.size() ? name : name.substring(1) + (80 + i % 20);
    }

    private static String phone(int i) {
        return "1990002%04d".formatted(i);
    }

    /** Neighbours live behind other doors. */
    private static DemoFiles.Home home(List<DemoFiles.Home> homes, int i, Random random) {
        var home = DemoPlan.home(homes, i);
        var detail = i < homes.size()
                ? home.detail()
                : home.detail().replaceFirst("\\d+ 室", (1 + random.nextInt(17)) + "0" + (1 + random.nextInt(4)) + " 室");
        return new DemoFiles.Home(home.name(), home.phone(), home.regionCode(), detail);
    }
}
