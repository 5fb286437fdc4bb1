package io.juhui.example.seat;

import io.juhui.kernel.Problem;
import io.juhui.kernel.Words;

/** Refusals of the example room. */
enum SeatProblem implements Problem.Code {
    FULL(new Problem.Kind("example/seats-full", 409, new Words("名额已满", "All seats are taken")));

    private final Problem.Kind kind;

    SeatProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
