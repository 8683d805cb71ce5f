package vn.vinhdanh.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A figure that can be read, of what was typed. */
record Figure(int targetNumber, BigDecimal reached, LocalDate reachedOn, String note) {}
