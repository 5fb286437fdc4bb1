package io.juhui.platform.web;

import io.juhui.kernel.Language;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the container refuses by itself — a path it cannot read, a header too long — is a problem document too, not a page. */
public final class ContainerReport extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerReport.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = WebProblem.of(status);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("utf-8");
        try {
            response.getReporter()
                    .write(JsonMapper.shared()
                            .writeValueAsString(ProblemView.of(problem.problem(), "", Language.CHINESE)));
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("nobody left to tell: {}", e.toString());
        }
    }

    @Component
    static class Installed implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ContainerReport.class.getName()));
        }
    }
}
