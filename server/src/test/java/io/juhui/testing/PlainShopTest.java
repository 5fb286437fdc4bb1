package io.juhui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The application as a merchant starts it: without the demo, its simulators and its time machine, on a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"juhui.jobs.polling=200ms", "juhui.db.pool=4"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestBeans.class, TestPeople.class})
@DirtiesContext
public @interface PlainShopTest {}
