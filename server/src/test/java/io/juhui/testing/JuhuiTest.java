package io.juhui.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real PostgreSQL and a real port, without demo goods. All tests share one context and one
 * database: they use fresh ids and look at their own rows only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ActiveProfiles({"demo", "test"})
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"juhui.demo=none", "juhui.jobs.polling=200ms", "juhui.sim.pace=0.02"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestBeans.class, TestPeople.class})
public @interface JuhuiTest {}
