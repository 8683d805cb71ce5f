package vn.vinhdanh.browser;

/** Which pages lead where. */
final class Crawl {

    /** Links of the page to pages of this server that are read, not downloaded. */
    static final String LINKS =
            """
            () => [...document.querySelectorAll('a[href]')]
              .filter(link => link.origin === location.origin && !link.hasAttribute('download')
                && link.checkVisibility({ visibilityProperty: true })
                && !/\\.(xlsx|zip|pdf|docx|ics|json)$|\\/(tep|logout|content|noi-dung)$|\\/papers\\/|\\/login/.test(link.pathname))
              .map(link => link.href.substring(location.origin.length))
              .filter(path => !/^\\/camunda\\/app\\/tasklist\\/default\\/#.*task=/.test(path))
            """;

    private Crawl() {}

    /** @return the address without what tells two pages of one kind apart, or two addresses of one page */
    static String kind(String address) {
        return address.replaceAll("\\?(?!.*#).*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("[A-Z]{2}\\d{4}(-[A-Za-z0-9]+)*", "*")
                .replaceAll("(users|groups|filter|[a-z]+-definition)/[^/?]+", "$1/*")
                .replaceAll("\\d+", "*")
                .replaceAll("(?<=.)#?/$", "");
    }
}
