package io.juhui.example.seat;

import io.juhui.kernel.Problem;

/** Refusals of the example room. */
enum SeatProblem implements Problem.Code {
    FULL;

    @Override
    public String slug() {
        return "example/seats-full";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String zh() {
        return "名额已满";
    }

    @Override
    public String en() {
        return "All seats are taken";
    }
}
