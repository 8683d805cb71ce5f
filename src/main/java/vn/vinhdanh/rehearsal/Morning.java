package vn.vinhdanh.rehearsal;

import java.time.LocalDate;

/** In a rehearsal that is being moved, offices open on a new day: what runs by the hour elsewhere runs now. */
public record Morning(LocalDate day) {}
