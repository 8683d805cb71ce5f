package vn.vinhdanh.browser;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All tests that look at pages, in one process and in their order: they share an office, and the pages that each role finds
 * are full of what the walk before left on them.
 */
@Suite
@SelectPackages("vn.vinhdanh.browser")
@IncludeClassNamePatterns(".*IT")
class BrowserSuite {}
