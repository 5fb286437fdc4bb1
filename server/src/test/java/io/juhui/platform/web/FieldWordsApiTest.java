package io.juhui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.juhui.testing.Given;
import io.juhui.testing.Http;
import io.juhui.testing.JuhuiTest;
import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever fills in a form reads a sentence beside the field, in the language of the form. */
@JuhuiTest
class FieldWordsApiTest {

    @Autowired
    Given given;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/categories; {'name':' ','position':0}; /name; 这里必填; This is required",
                "/categories; {'name':'一二三四五六七八九十一二三四五六七八九十一','position':0}; /name; 最多 20 个字; At most 20 characters",
                "/categories; {'name':3,'position':0}; /name; 这里要填文字; This must be text",
                "/categories; {'name':'a','position':'first'}; /position; 这里要填整数; This must be a whole number",
                "/categories; not json; ''; 请求体不是合法的 JSON; The body is not valid JSON",
                "/limited-prices; {'campaign':{'name':'a','startsAt':'2031-01-01T00:00:00Z','endsAt':'2032-01-01T00:00:00Z','channels':['H5'],'audience':{'kind':'all','ids':[]},'scope':{'all':true,'chosen':{'categories':[],'products':[],'skus':[]},'except':{'categories':[],'products':[],'skus':[]}},'limits':{'timesPerPerson':0,'unitsPerPerson':0,'unitsPerOrder':0},'budget':{'total':null,'perDay':null},'closes':[]},'rule':{'skus':[]}}; /rule/skus; 至少要有一项; At least one is needed",
                "/spend-saves; {'campaign':{'name':'a','startsAt':'2032-01-01T00:00:00Z','endsAt':'2031-01-01T00:00:00Z','channels':['H5'],'audience':{'kind':'all','ids':[]},'scope':{'all':true,'chosen':{'categories':[],'products':[],'skus':[]},'except':{'categories':[],'products':[],'skus':[]}},'limits':{'timesPerPerson':0,'unitsPerPerson':0,'unitsPerOrder':0},'budget':{'total':null,'perDay':null},'closes':[]},'rule':{'kind':'MINUS','by':'AMOUNT','tiers':[{'threshold':2,'value':1}],'repeat':false,'repeatCap':0,'cap':null}}; /campaign/endsAt; 结束时间要晚于开始时间，也要晚于现在; The end must be after the start and after now",
                "/freight-templates; {'name':'a','unit':'TON','rates':[],'notTo':[]}; /unit; '只能是其中之一：PIECE, WEIGHT, VOLUME'; 'One of these: PIECE, WEIGHT, VOLUME'",
                "/freight-templates; {'name':'a','unit':'PIECE','rates':[{'regions':['x'],'firstUnits':1,'first':1,'nextUnits':1,'next':1}],'notTo':[]}; /rates/0/regions/0; 格式不对; This is not written as it should be",
                "/freight-templates; {'name':'a','unit':'PIECE','rates':[{'regions':[],'firstUnits':0,'first':1,'nextUnits':1,'next':1}],'notTo':[]}; /rates/0/firstUnits; 不能小于 1; At least 1",
            })
    @DisplayName("每一格的错误都是一句话，中文说中文，英文说英文")
    void saysWhatIsWrongInTheCallersLanguage(String path, String body, String pointer, String zh, String en) {
        var owner = given.owner();

        assertThat(fault(owner, path, body)).isEqualTo(pointer + " " + zh);
        assertThat(fault(owner.with("Accept-Language", "en-GB,en;q=0.9"), path, body))
                .isEqualTo(pointer + " " + en);
    }

    private static String fault(Http caller, String path, String body) {
        var fault = caller.post("/api/console" + path, body.replace('\'', '"'))
                .json()
                .get("fields")
                .get(0);
        return fault.get("pointer").asString() + " " + fault.get("message").asString();
    }

    @Test
    @DisplayName("接口里每一个参数：类型不对、越界也是一句话")
    void saysWhatIsWrongWithAParameter() {
        var owner = given.owner().with("Accept-Language", "en");

        assertThat(owner.get("/api/console/orders?limit=0")
                        .json()
                        .at("/fields/0")
                        .toString())
                .isEqualTo("{\"pointer\":\"/limit\",\"message\":\"At least 1\"}");
        assertThat(owner.get("/api/console/orders?limit=x")
                        .json()
                        .at("/fields/0")
                        .toString())
                .isEqualTo("{\"pointer\":\"/limit\",\"message\":\"This must be a whole number\"}");
    }

    @Test
    void hasWordsForEveryConstraintThatABodyCarries() {
        var constraints = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.juhui").stream()
                        .filter(type -> type.reflect().isRecord())
                        .flatMap(type -> type.getFields().stream())
                        .flatMap(field -> constraints(field).stream())
                        .toList();

        assertThat(constraints).hasSizeGreaterThan(150).allSatisfy(constraint -> {
            assertThat(FieldWords.of(constraint, "").zh()).isNotBlank();
        });
    }

    private static List<Annotation> constraints(JavaField field) {
        return Arrays.stream(field.reflect().getAnnotations())
                .filter(a -> a.annotationType().isAnnotationPresent(Constraint.class))
                .toList();
    }
}
