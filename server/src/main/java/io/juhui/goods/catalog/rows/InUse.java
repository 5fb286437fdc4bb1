package io.juhui.goods.catalog.rows;

import io.juhui.kernel.Problem;
import java.util.List;

/** Who still names what was to be deleted: some by name, all by count. */
public record InUse(List<String> names, int count) {

    static final int MOST_NAMED = 5;

    /** Throws unless nobody does. */
    public void refuse(Problem.Code code) {
        if (count == 0) {
            return;
        }
        var named = String.join("、", names);
        throw code.problem()
                .with("users", names)
                .at(
                        "",
                        code.zh() + "：" + named + (count > names.size() ? " 等 " + count + " 个" : ""),
                        code.en() + ": " + String.join(", ", names)
                                + (count > names.size() ? " and " + (count - names.size()) + " more" : ""));
    }
}
