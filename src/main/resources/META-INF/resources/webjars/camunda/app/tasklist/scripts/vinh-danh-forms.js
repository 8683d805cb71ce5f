/* What our forms share; loaded once with Tasklist. */
export default [];
