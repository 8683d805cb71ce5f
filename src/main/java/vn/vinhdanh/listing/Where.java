package vn.vinhdanh.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions with their parameters, all of which must hold. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    Where and(String condition, String parameter, Object value) {
        parameters.put(parameter, value);
        return and(condition);
    }

    Where with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    String sql() {
        return "(" + String.join(") and (", conditions) + ")";
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
