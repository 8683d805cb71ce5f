/**
 * What a person sees of a task and of their own work beside the forms: the case that a task is about, help for its step,
 * and what they have done. It reads other rooms and changes nothing.
 */
package vn.vinhdanh.desk;
