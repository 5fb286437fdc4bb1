package io.juhui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Like {@link JuhuiTest}, in a shop of its own: such a test moves the shop's clock by days, and no clock runs backwards. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles({"demo", "test"})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"juhui.demo=none", "juhui.jobs.polling=200ms", "juhui.sim.pace=0.02", "juhui.db.pool=8"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestBeans.class, TestPeople.class})
@DirtiesContext
public @interface OwnClockTest {}
