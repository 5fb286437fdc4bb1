package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.juhui.kernel.Money;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A JSON value is of the type that the contract says, and nothing is made of one that is not. */
@JuhuiTest
class StrictJsonApiTest {

    @Autowired
    JsonMapper json;

    @Autowired
    Given given;

    private Http owner;

    @BeforeEach
    void someoneWhoMayTry() {
        owner = given.owner();
    }

    record Every(
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Long number,
            @Nullable Boolean flag,
            @Nullable TimeUnit word,
            @Nullable Money money,
            @Nullable List<String> texts,
            @Nullable List<Integer> counts) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'text': 5}",
                "{'text': 1.5}",
                "{'text': true}",
                "{'text': []}",
                "{'text': {}}",
                "{'texts': [5]}",
                "{'texts': 'a'}",
                "{'texts': ''}",
                "{'texts': {}}",
                "{'count': '5'}",
                "{'count': '1e3'}",
                "{'count': ''}",
                "{'count': 1.0}",
                "{'count': 1e3}",
                "{'count': true}",
                "{'count': [1]}",
                "{'count': 2147483648}",
                "{'counts': ['1']}",
                "{'counts': [1.5]}",
                "{'number': '5'}",
                "{'number': 1.5}",
                "{'number': 1e3}",
                "{'number': 9223372036854775808}",
                "{'flag': 1}",
                "{'flag': 'true'}",
                "{'flag': ''}",
                "{'word': 0}",
                "{'word': '0'}",
                "{'word': ''}",
                "{'word': 'days'}",
                "{'money': '5'}",
                "{'money': 1.0}",
                "''",
                "[]",
                "5"
            })
    void makesNothingOfAValueOfAnotherType(String body) {
        assertThatThrownBy(() -> json.readValue(body.replace('\'', '"'), Every.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void readsEveryTypeAsItIsWritten() {
        var read = json.readValue(
                "{\"text\":\"5\",\"count\":5,\"number\":5,\"flag\":true,\"word\":\"DAYS\",\"money\":5,\"texts\":[\"\"],\"counts\":[]}",
                Every.class);

        assertThat(read).isEqualTo(new Every("5", 5, 5L, true, TimeUnit.DAYS, Money.fen(5), List.of(""), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/console/categories; {'name':5,'position':0}; /name",
                "/api/console/categories; {'name':'a','position':'1e3'}; /position",
                "/api/console/categories; {'name':'a'}; /position",
                "/api/console/categories; {'name':'a','position':0,'parentId':7}; /parentId",
                "/api/console/limited-prices; {'rule':{'skus':[{'skuId':'1','price':1},{'skuId':2}]}}; /rule/skus/1/skuId",
                "/api/console/limited-prices; {'rule':{'skus':[{'skuId':'1','price':'9'}]}}; /rule/skus/0/price",
                "/api/console/limited-prices; {'campaign':{'name':'a','startsAt':'soon'}}; /campaign/startsAt",
                "/api/console/freight-templates; {'unit':1}; /unit",
                "/api/console/freight-templates; {'rates':[{'first':-1,'next':1,'regions':[],'firstUnits':1,'nextUnits':1}]}; /rates/0",
            })
    @DisplayName("类型不对的 JSON 一律 400，指着那一格")
    void pointsAtTheValueThatCannotBeRead(String path, String body, String pointer) {
        var refused = owner.post(path, body.replace('\'', '"'));

        assertThat(refused.problem()).isEqualTo("web/invalid");
        assertThat(refused.json().at("/fields/0/pointer").asString()).isEqualTo(pointer);
        assertThat(refused.json().at("/fields/0/message").asString()).isNotBlank();
    }
}
