package io.juhui.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what failed before any handler; asked for by itself it does not exist. */
@RestController
@Hidden
@Access(Access.Who.ANYONE)
class ContainerErrors implements ErrorController {

    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        throw WebProblem.of(status instanceof Integer code ? code : 404).problem();
    }
}
