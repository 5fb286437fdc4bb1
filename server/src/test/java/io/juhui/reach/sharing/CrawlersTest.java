package io.juhui.reach.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrawlersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.50 | false
        Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36 | false
        Mozilla/5.0 (Linux; Android 14) Chrome/126 Mobile Safari/537.36 CUBOT | true
        Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html) | true
        facebookexternalhit/1.1 | true
        Mozilla/5.0 (compatible; bingbot/2.0) | true
        curl/8.5.0 | true
        '' | true
        """)
    void knowsProgramsByTheirNames(String agent, boolean one) {
        assertThat(Crawlers.isOne(agent)).isEqualTo(one);
    }
}
